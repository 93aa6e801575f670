import { expect, it } from 'vitest';
import { SIZES, useBrowser } from './support/browser.ts';
import { chatOn } from './support/chat.ts';
import { picture, sidewaysScroll } from './support/look.ts';
import { address, ready } from './support/ready.ts';

const visit = useBrowser();
const EACH = (['phone', 'tablet', 'desktop'] as const).flatMap((size) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ size, colorScheme })),
);

it.each(EACH)('the page is whole on a $size in the $colorScheme scheme', async ({ size, colorScheme }) => {
  const { page } = await visit({ size, colorScheme, reducedMotion: 'reduce' });
  const chat = chatOn(page);
  await page.goto(address(ready.bot ?? ''));
  await chat.input.waitFor();
  await look('question');
  await chat.write('Pajulan Paja Oy');
  await chat.choose('Vain minä');
  await chat.choose('Kauppa');
  await chat.choose('Osaaminen ei riitä');
  await look('several');
  await chat.chooseAll(['Digitaidot']);
  await chat.choose('Minä itse');
  await chat.choose('Heti');
  await chat.choose('Emme ole');
  await look('contact');
  await chat.skip();
  await chat.end.waitFor();
  await look('end');
  await page.getByTestId('chat-close').click();
  await page.getByTestId('chat-open').waitFor();
  await look('site');

  async function look(moment: string) {
    await page.waitForFunction(() =>
      [...document.images].every((one) => one.complete || one.loading === 'lazy'),
    );
    await picture(page, `respondent-${moment}-${SIZES[size].viewport.width}-${colorScheme}`);
    expect.soft(await sidewaysScroll(page), `${moment} scrolls sideways by px`).toBe(0);
  }
});
