import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { chatOn } from './support/chat.ts';
import { editorOn } from './support/editor.ts';
import { eventually } from './support/eventually.ts';
import { downloadedExcel } from './support/excel.ts';
import { address } from './support/ready.ts';
import { createBlankBot, heading, publish, signIn } from './support/staff.ts';

const visit = useBrowser();
const GUIDE = 'https://kasvu.example/rekrytointi';

/** From a stranger's first sign-in to every answer in the manager's Excel file. */
it('builds a bot from nothing, publishes it, has it answered in two languages and reads the answers', async () => {
  const name = `Rekrytointikysely ${randomUUID().slice(0, 8)}`;
  const { page: adviser } = await visit({ size: 'desktop' });
  await signIn(adviser, 'adviser@ukv.example');
  await createBlankBot(adviser, name);
  await buildInFinnish(adviser);
  await beStopped(adviser);
  await mendAndTranslate(adviser);
  const path = await publish(adviser);

  await answerInFinnish(path);
  await answerInSwedish(path);

  const { page: manager } = await visit({ size: 'desktop' });
  await signIn(manager, 'manager@ukv.example');
  await manager.getByRole('link', { name, exact: true }).click();
  await readStatistics(manager);
  await readTranscript(manager);
  await readExcel(manager);
}, 400_000);

/** Greeting → choice of two → a number, or a message → the end with a link. */
async function buildInFinnish(page: Page) {
  const editor = editorOn(page);
  await editor.select('Mukavaa, että tulit');
  await editor.say('Hei! Kysymme **kaksi asiaa** rekrytoinnista.');

  await editor.add('choice');
  await editor.say('Mitä etsitte?');
  await editor.writeOption(1, 'Tekijöitä');
  await editor.writeOption(2, 'Rahoitusta');
  await editor.addAfterOption(1, 'input');
  await editor.say('Montako tekijää tarvitsette?');
  await editor.inspector.getByTestId('input-kind').click();
  await page.getByRole('option', { name: 'Luku' }).click();

  await editor.select('Mitä etsitte?');
  await editor.addAfterOption(2, 'message');
  await editor.say('Rahoitusneuvoja auttaa teitä.');
  await editor.leadTo('Kiitos ja mukavaa päivää');

  await editor.select('Lopetus, Kiitos ja mukavaa päivää');
  await editor.say('Kiitos vastauksista!');
  await editor.inspector.getByTestId('add-bubble').click();
  await page.getByText('Linkkipainike', { exact: true }).click();
  await editor.inspector.getByLabel('Painikkeen teksti').fill('Lue rekrytoinnista');
  await editor.inspector.getByLabel('Osoite').fill(GUIDE);
  await editor.saved();
}

async function beStopped(page: Page) {
  const editor = editorOn(page);
  await page.getByTestId('publish').click();
  await page.getByText('estää vielä julkaisun').waitFor();
  expect(await page.getByTestId('publish-confirm').isDisabled()).toBe(true);
  const problem = page.getByRole('dialog').getByText('Keskustelu pysähtyy tähän.');
  await problem.click();
  await eventually(() => editor.card('Montako tekijää').getAttribute('aria-selected')).toBe('true');
}

async function mendAndTranslate(page: Page) {
  const editor = editorOn(page);
  await editor.leadTo('Kiitos vastauksista');
  await editor.writeIn('sv');
  await editor.say('Hur många medarbetare behöver ni?');
  await editor.select('Roligt att du kom');
  await editor.say('Hej! Vi ställer **två frågor** om rekrytering.');
  await editor.select('Mitä etsitte?');
  await editor.say('Vad söker ni?');
  await editor.writeOption(1, 'Medarbetare');
  await editor.writeOption(2, 'Finansiering');
  await editor.select('Rahoitusneuvoja auttaa');
  await editor.say('En finansieringsrådgivare hjälper er.');
  await editor.select('Lopetus, Tack och ha en fin dag');
  await editor.say('Tack för svaren!');
  await editor.inspector.getByLabel('Painikkeen teksti').fill('Läs om rekrytering');
  await editor.saved();
}

async function answerInFinnish(path: string) {
  const { page } = await visit({ size: 'phone' });
  const chat = chatOn(page);
  await page.goto(address(path));
  await chat.choose('Tekijöitä');
  await chat.input.fill('muutama');
  await chat.send.click();
  await eventually(() => chat.error.textContent()).toContain('Kirjoita vastaus numeroina');
  await chat.write('12');
  await chat.end.waitFor();
  await page.getByText('Kiitos vastauksista!').waitFor();
  expect(await page.getByRole('link', { name: /Lue rekrytoinnista/ }).getAttribute('href')).toBe(GUIDE);
}

async function answerInSwedish(path: string) {
  const { page } = await visit({ size: 'phone', locale: 'sv-FI' });
  const chat = chatOn(page);
  await page.goto(address(path));
  await page.getByTestId('chat-language').selectOption('sv');
  await chat.choose('Finansiering');
  await page.getByText('En finansieringsrådgivare hjälper er.').waitFor();
  await chat.end.waitFor();
  await page.getByRole('link', { name: /Läs om rekrytering/ }).waitFor();
}

async function readStatistics(page: Page) {
  await heading(page, 'Tilastot').waitFor();
  const figure = (label: string) => page.locator('dl > div', { hasText: label }).locator('dd').first();
  await eventually(async () => {
    await page.getByRole('button', { name: 'Päivitä' }).click();
    return Promise.all(
      ['Aloitetut keskustelut', 'Loppuun vastatut'].map((label) => figure(label).innerText()),
    );
  }).toEqual(['2', '2']);
}

async function readTranscript(page: Page) {
  await page.getByRole('link', { name: 'Keskustelut', exact: true }).click();
  const rows = page.getByTestId('conversation-row');
  await eventually(() => rows.count()).toBe(2);
  await rows.filter({ hasText: 'FI' }).getByRole('link').click();
  const transcript = page.getByRole('region', { name: 'Keskustelun kulku' });
  await transcript.waitFor();
  const told = (await transcript.innerText()).replace(/\s+/g, ' ');
  for (const words of [
    'kaksi asiaa',
    'Mitä etsitte?',
    'Tekijöitä',
    'Montako tekijää',
    '12',
    'Kiitos vastauksista!',
  ]) {
    expect(told).toContain(words);
  }
  await page.getByRole('link', { name: 'Kaikki keskustelut' }).click();
}

async function readExcel(page: Page) {
  const sheets = await downloadedExcel(page);
  const [heads = [], ...conversations] = sheets.get('Keskustelut') ?? [];
  const column = (head: string) => new Set(conversations.map((row) => row[heads.indexOf(head)] ?? null));
  expect(conversations).toHaveLength(2);
  expect(column('Kieli')).toEqual(new Set(['ruotsi', 'suomi']));
  expect(column('Mitä etsitte?')).toEqual(new Set(['Rahoitusta', 'Tekijöitä']));
  expect(column('Montako tekijää tarvitsette?')).toEqual(new Set([12, null]));
  const answers = (sheets.get('Vastaukset') ?? []).slice(1);
  expect(answers).toHaveLength(3);
  expect(JSON.stringify(sheets.get('Keskustelujen kulku'))).toContain(
    'En finansieringsrådgivare hjälper er.',
  );
}
