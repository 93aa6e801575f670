import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { chatOn } from './chat.ts';
import { copiedBot } from './copied-bot.ts';
import { openHostSite, type HostSite } from './host-site.ts';
import { ready } from './ready.ts';

/** What the button over the page says. */
export const BUTTON = 'Keskustele kanssamme';
/** As strict as a site can be that shows the chat at all. */
const POLICY = `default-src 'none'; script-src ${ready.web}; frame-src ${ready.web}; style-src 'self'; require-trusted-types-for 'script'`;
export const FILLER =
  '<p>Teemme remontteja ja rakennamme taloja koko maakunnassa, kotiin ja yritykseen.</p>'.repeat(40);

/** A company's site for the tests of a file, and a copy of the demo bot that may be shown on it and nowhere else. */
export function useHostSite() {
  const bot = `embedded-${randomUUID().slice(0, 8)}`;
  const host = {} as HostSite;
  beforeAll(async () => {
    Object.assign(host, await openHostSite());
    await copiedBot(bot, (version) => version, { embedOn: [host.origin] });
  });
  afterAll(() => host.close());

  return {
    bot,
    host,
    /** The code that shows the bot. */
    script: (attributes = '', slug = bot) =>
      `<script src="${ready.web}/embed.js" data-bot="${slug}" ${attributes} async></script>`,
  };
}

/** Address of a company's page with what is given at its end or, for an inline chat, in its middle. */
export function companyPage(site: HostSite, { end = '', middle = '', path = '/' }): string {
  const html = `<!doctype html><html lang="fi"><head><meta charset="utf-8"><title>Rakennus Mäkelä</title>
<meta name="viewport" content="width=device-width, initial-scale=1"></head><body>
<main><h1>Rakennus Mäkelä</h1><label>Haku <input id="search"></label>${FILLER}${middle}${FILLER}</main>${end}</body></html>`;
  return site.page(path, { html, policy: POLICY });
}

/** The chat in the page's frame. */
export function frameOn(page: Page) {
  const frame = page.locator('iframe').contentFrame();
  return {
    ...chatOn(frame),
    close: frame.getByTestId('chat-close'),
    language: frame.getByTestId('chat-language'),
    skip: frame.getByTestId('chat-skip'),
  };
}

/** The button that opens and closes the chat. */
export const opener = (page: Page) => page.getByRole('button', { name: BUTTON });
