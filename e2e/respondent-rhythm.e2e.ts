import { describe, expect, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { chatOn } from './support/chat.ts';
import { copiedBot } from './support/copied-bot.ts';

const visit = useBrowser();

describe('the rhythm of bubbles', () => {
  it('loses no focus while it goes on, and ends by any key', async () => {
    const { page } = await visit({ size: 'desktop' });
    const chat = chatOn(page);
    await page.goto(await talkativeBot());
    await chat.input.fill('Pajulan Paja Oy');
    await page.keyboard.press('Enter');
    await page.locator('.typing').waitFor();
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('dock');
    await page.keyboard.press('Shift');
    await page.locator('.typing').waitFor({ state: 'detached', timeout: 1_000 });
    await page.getByText('Lause 20').waitFor({ timeout: 1_000 });
  });

  it('is off where motion is not wanted', async () => {
    const { page } = await visit({ size: 'desktop', reducedMotion: 'reduce' });
    const chat = chatOn(page);
    await page.goto(await talkativeBot());
    await chat.input.fill('Pajulan Paja Oy');
    await page.keyboard.press('Enter');
    await page.getByText('Lause 20').waitFor({ timeout: 1_000 });
    expect(await page.locator('.typing').count()).toBe(0);
  });

  /** Says twenty things after the first answer: seven seconds of rhythm. */
  function talkativeBot() {
    return copiedBot('talkative', (version) => {
      const { nodes } = version.dialogue;
      const size = nodes.size;
      if (size?.kind !== 'choice') throw new Error('The demo does not ask for a size');
      const bubbles = Array.from({ length: 20 }, (_, i) => ({
        kind: 'text' as const,
        html: `<p>Lause ${i + 1}</p>`,
      }));
      return {
        ...version,
        dialogue: { ...version.dialogue, nodes: { ...nodes, size: { ...size, bubbles } } },
      };
    });
  }
});
