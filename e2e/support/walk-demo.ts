import type { Page } from 'playwright-core';
import { chatOn } from './chat.ts';

/** What {@link walkDemo} has answered, in Finnish. */
export const WALKED = {
  company: 'Pajulan Paja Oy',
  reasons: ['Tiedon hyödyntäminen', 'Asiakastietoa'],
  contact: { name: 'Päivi Pajula', email: 'paivi@pajula.example' },
} as const;

/** Answers the demo bot on the page from the first question to its end, in Finnish, with contact details. */
export async function walkDemo(page: Page): Promise<void> {
  const chat = chatOn(page);
  await chat.write(WALKED.company);
  await chat.choose('10–49');
  await chat.choose('Teollisuus');
  await chat.choose('Teknologia laahaa');
  await chat.choose('Tiedon hyödyntäminen');
  await chat.chooseAll(['Asiakastietoa', 'Talouden lukuja']);
  await chat.choose('Meillä on idea');
  await chat.chooseAll(['Tekninen osaaminen']);
  await chat.choose('Heti');
  await chat.choose('Emme ole');
  await page.getByLabel('Nimi').fill(WALKED.contact.name);
  await page.getByLabel('Sähköposti').fill(WALKED.contact.email);
  await page.getByTestId('chat-consent').check();
  await chat.send.click();
  await chat.end.waitFor();
}
