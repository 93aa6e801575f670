import { it } from 'vitest';
import { expectAccessible } from './support/axe.ts';
import { useBrowser } from './support/browser.ts';
import { chatOn } from './support/chat.ts';
import { address, ready } from './support/ready.ts';

const visit = useBrowser();
const BOT = address(ready.bot ?? '');

it.each(['light', 'dark'] as const)('is accessible from end to end in the %s scheme', async (colorScheme) => {
  const { page } = await visit({ size: 'phone', colorScheme, reducedMotion: 'reduce' });
  const chat = chatOn(page);
  await page.goto(BOT);
  await chat.input.waitFor();
  await expectAccessible(page);

  await chat.input.fill('1234567-0');
  await chat.send.click();
  await chat.error.waitFor();
  await expectAccessible(page);

  await chat.write('Pajulan Paja Oy');
  await chat.choose('2–9');
  await chat.choose('Kauppa');
  await expectAccessible(page);

  await chat.choose('Osaaminen ei riitä');
  await chat.option('Digitaidot').click();
  await expectAccessible(page);

  await chat.send.click();
  await chat.choose('Minä itse');
  await chat.choose('Tutustun vasta');
  await chat.choose('Emme ole');
  await page.getByTestId('chat-consent').waitFor();
  await expectAccessible(page);
  await chat.send.click();
  await chat.error.first().waitFor();
  await expectAccessible(page);

  await chat.skip();
  await chat.end.waitFor();
  await expectAccessible(page);

  await page.getByTestId('chat-close').click();
  await page.getByTestId('chat-open').waitFor();
  await expectAccessible(page);
});

it('is accessible over the site on a wide screen, with the privacy notice open', async () => {
  const { page } = await visit({ size: 'desktop', reducedMotion: 'reduce' });
  await page.goto(BOT);
  await chatOn(page).input.waitFor();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Tietosuoja' }).click();
  await page.getByRole('dialog').waitFor();
  await expectAccessible(page);
});
