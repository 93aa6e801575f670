import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { chatOn } from './support/chat.ts';
import { copiedBot } from './support/copied-bot.ts';
import { eventually } from './support/eventually.ts';
import { watchConversation } from './support/own-copy.ts';
import { address, ready } from './support/ready.ts';

const visit = useBrowser();
const BOT = address(ready.bot ?? '');

describe('links', () => {
  it('are counted once, and change nothing of what the respondent is doing', async () => {
    const { page, context } = await visit({ size: 'desktop' });
    await context.route('https://**', (route) => route.fulfill({ body: 'A service' }));
    const ownCopy = watchConversation(page);
    const chat = chatOn(page);
    await page.goto(await linkBot());
    await chat.input.fill('Half a wo');
    const link = page.getByTestId('chat-bubble').getByRole('link').first();
    for (let times = 0; times < 2; times += 1) await opening(page, () => link.click());
    await opening(page, () => link.click({ button: 'middle' }));
    expect(await chat.input.inputValue()).toBe('Half a wo');
    expect(await page.getByTestId('chat-notice').count()).toBe(0);
    await chat.input.press('Enter');
    await eventually(async () => (await ownCopy()).entries.map(({ kind }) => kind)).toEqual([
      'opened',
      'answer',
    ]);
  });

  it('to services count after the end, from the keyboard and without a network', async () => {
    const { page, context } = await visit({ size: 'desktop', expects: [/ERR_INTERNET_DISCONNECTED/] });
    await context.route('https://**', (route) => route.fulfill({ body: 'A service' }));
    const ownCopy = watchConversation(page);
    const chat = chatOn(page);
    await page.goto(BOT);
    await chat.write('Pajulan Paja Oy');
    for (const label of ['2–9', 'Kauppa', 'Osaaminen ei riitä']) await chat.choose(label);
    await chat.chooseAll(['Digitaidot']);
    for (const label of ['Minä itse', 'Tutustun vasta', 'Emme ole']) await chat.choose(label);
    await chat.skip();
    await chat.end.waitFor();
    await eventually(async () => (await ownCopy()).status).toBe('completed');
    await context.setOffline(true);
    const service = page.getByTestId('chat-service').first().getByRole('link');
    await service.focus();
    await opening(page, () => page.keyboard.press('Enter'));
    await context.setOffline(false);
    await eventually(async () => (await ownCopy()).entries.at(-1)?.kind).toBe('opened');
    expect((await ownCopy()).status).toBe('completed');
  });

  /** The demo, with a link beside its first question. */
  function linkBot() {
    return copiedBot('first-link', (version) => {
      const { nodes } = version.dialogue;
      const company = nodes.company;
      if (company?.kind !== 'input') throw new Error('The demo does not begin with its company');
      const link = { kind: 'link', url: 'https://linkki.example/', label: 'Lue lisää' } as const;
      const linked = { ...company, bubbles: [link, ...company.bubbles] };
      return { ...version, dialogue: { ...version.dialogue, nodes: { ...nodes, company: linked } } };
    });
  }

  async function opening(page: Page, step: () => Promise<void>) {
    const [other] = await Promise.all([page.context().waitForEvent('page'), step()]);
    await other.close();
  }
});
