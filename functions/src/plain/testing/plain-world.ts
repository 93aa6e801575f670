/** A published bot of its own for one test, its plain pages, and a browser without scripts on them. */
import { randomUUID } from 'node:crypto';
import type { CompiledNode } from '../../../../core/dialogue/compiled.ts';
import { mappingDialogue } from '../../testing/dialogues.ts';
import { publishFixture } from '../../testing/fixtures.ts';
import { plainApp, type PlainApp } from './plain-app.ts';
import { plainBrowser, type PlainBrowser, type PlainPageRead } from './plain-browser.ts';

export interface PlainWorld {
  slug: string;
  server: PlainApp;
  browser: PlainBrowser;
  /** The first page, in the browser. */
  open(query?: string): Promise<PlainPageRead>;
  /** The bot's conversations as they are kept. */
  stored(): Promise<Record<string, unknown>[]>;
  /** History of the first of them. */
  history(): Promise<{ kind: string; value?: object }[]>;
}

/** What the bot says before it asks: links of every kind that a bubble can have. */
const HELLO: CompiledNode = {
  id: 'hello',
  kind: 'message',
  bubbles: [
    { kind: 'link', url: "https://example.fi/?a=1&b='2'", label: 'Lue lisää' },
    {
      kind: 'text',
      html: '<p><a href="mailto:a@b.fi">posti</a> <a href="https://x.fi/?a=1&amp;b=2" target="_blank">x</a></p>',
    },
  ],
  next: 'grow',
};

export async function openPlainWorld(projectId: string): Promise<PlainWorld> {
  const server = plainApp(projectId);
  const { db } = server;
  const browser = plainBrowser(server.plain);
  const slug = `bot-${randomUUID().slice(0, 8)}`;
  const dialogue = mappingDialogue();
  await publishFixture(
    db,
    { ...dialogue, nodes: { ...dialogue.nodes, hello: HELLO } },
    { bot: slug, slug, organisation: 'vantaa' },
  );
  const ofBot = db.collection('organisations/vantaa/conversations').where('bot', '==', slug);
  const stored = async () => (await ofBot.get()).docs.map((one) => one.data());
  return {
    slug,
    server,
    browser,
    open: (query = '') => browser.open(`/b/${slug}/plain${query}`),
    stored,
    history: async () => (await stored())[0]?.history,
  };
}

/** What a page says of what has just happened. */
export function noticeOf({ $ }: PlainPageRead): string {
  return $('[data-testid=chat-notice]').text();
}

/** Value of a hidden field of a page's form. */
export function fieldOf({ $ }: PlainPageRead, name: string): string | string[] | undefined {
  return $(`input[type=hidden][name=${name}]`).val();
}
