/**
 * The same conversation leaves the same trace, whether it comes from the page with scripts or from forms. Whole
 * walks through the demo bot are sent both ways; what is stored and counted must be equal but for ids and times.
 */
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { paths } from '../../../core/bots/paths.ts';
import type { AnswerValue, Entry } from '../../../core/conversation/conversation.ts';
import { changeBy } from '../../../core/conversation/change.ts';
import { newSite } from '../../../core/bots/new-site.ts';
import { compileVersion } from '../../../core/dialogue/compile.ts';
import type { Locale } from '../../../core/dialogue/locale.ts';
import { sessionOf } from '../../../core/summary/summary.ts';
import { NEEDS, SERVICES } from '../../../demo/teknoloikka/services.ts';
import { PERSONA, TEKNOLOIKKA } from '../../../demo/teknoloikka/teknoloikka.ts';
import { publishFixture } from '../testing/fixtures.ts';
import { post } from '../testing/public-app.ts';
import { plainApp } from './testing/plain-app.ts';
import { plainBrowser, type PlainBrowser } from './testing/plain-browser.ts';

interface Golden {
  locale: Locale;
  entries: Entry[];
}

const { app, plain, db } = plainApp('demo-same-trace');
const folder = new URL('../../../demo/golden/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

test.each(files)('%s', async (file) => {
  const golden = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Golden;
  await expectSameTrace(golden.locale, golden.entries.map(typedById));
});

test('an answer changed at the end, the later ones carried over', async () => {
  const file = new URL('teknoloikka.stuck-with-ai.json', folder);
  const { locale, entries } = JSON.parse(readFileSync(file, 'utf8')) as Golden;
  const history = entries.map(typedById);
  const version = { dialogue: dialogueIn(locale) };
  const session = sessionOf(version, history);
  const standing = { ...version, facts: {}, history, session };
  const alone = { kind: 'options' as const, options: ['alone'] };
  const sized = history.find((entry) => entry.kind === 'answer' && entry.node === 'size');
  const change = changeBy(standing, sized?.seq ?? 0, alone, '2026-11-21T12:00:00.000Z');
  if (!change.ok) throw new Error(change.rejection);
  expect(change.entries.length).toBeGreaterThan(5);
  expect(change.session.status).toBe('completed');
  await expectSameTrace(locale, [...history, ...change.entries]);
});

async function expectSameTrace(locale: Locale, entries: readonly Entry[]) {
  const dialogue = dialogueIn(locale);
  const byApi = `api-${randomUUID()}`;
  const byForms = `forms-${randomUUID()}`;
  for (const bot of [byApi, byForms])
    await publishFixture(db, dialogue, { bot, slug: bot, locales: [locale] });

  await sendAll(byApi, locale, entries);
  await postAll(byForms, entries);

  const [one, other] = await Promise.all([byApi, byForms].map(traceOf));
  expect(other).toEqual(one);
  expect(one?.conversations).toHaveLength(1);
  expect(one?.counts).toMatchObject({ started: 1 });
}

/** With scripts a company may be picked from suggestions; without, its id or its name is typed. */
function typedById(entry: Entry): Entry {
  if (entry.kind !== 'answer' || entry.value.kind !== 'company' || !entry.value.businessId) return entry;
  return { ...entry, value: { ...entry.value, name: entry.value.businessId } };
}

function dialogueIn(locale: Locale) {
  return compileVersion({
    organisation: { id: 'vantaa', name: 'Vantaa', accent: '#0b6e4f', privacy: {}, retentionDays: 365 },
    bot: { id: 'b', slug: 'b', site: newSite({}), persona: PERSONA },
    dialogue: TEKNOLOIKKA,
    needs: NEEDS,
    services: SERVICES,
    version: 1,
    locale,
    media: {},
  }).dialogue;
}

/** One batch after the other, as the page sends them; a refused one is left. */
async function sendAll(slug: string, locale: Locale, entries: readonly Entry[]) {
  const request = { id: randomUUID(), slug, version: 1, locale, channel: 'site' };
  const { token } = (await (await post(app, '/api/v1/conversations', request)).json()) as { token: string };
  for (const entry of entries) {
    await post(app, `/api/v1/conversations/${request.id}/answers`, { entries: [entry] }, token);
  }
}

async function postAll(slug: string, entries: readonly Entry[]) {
  const browser = plainBrowser(plain);
  await browser.open(`/b/${slug}/plain`);
  for (const [i, entry] of entries.entries()) {
    // The pages carry later answers over by themselves.
    if (entry.kind === 'answer' && entry.carried) continue;
    await postOne(browser, entry, entries[i - 1]?.kind === 'back');
  }
}

async function postOne(browser: PlainBrowser, entry: Entry, changes: boolean) {
  if (entry.kind === 'back') return browser.post({ to: String(entry.to) });
  if (entry.kind === 'restart') return browser.post({ do: 'restart' });
  if (entry.kind === 'opened') return browser.post({ link: entry.link });
  return browser.post({ node: entry.node, ...fieldsOf(entry.value), ...(changes && { do: 'sure' }) });
}

function fieldsOf(value: AnswerValue): Record<string, string | string[]> {
  switch (value.kind) {
    case 'options':
      return { option: value.options };
    case 'text':
      return { text: value.text };
    case 'number':
      return { text: String(value.number).replace('.', ',') };
    case 'date':
      return { text: value.date };
    case 'company':
      return { text: value.businessId ?? value.name };
    case 'contact':
      return {
        ...Object.fromEntries(
          Object.entries(value.contact).map(([field, text]) => [`contact-${field}`, text]),
        ),
        consent: 'yes',
      };
    case 'skipped':
      return { do: 'skip' };
  }
}

/** All that a bot's conversations have left, without ids and times. */
async function traceOf(bot: string) {
  const all = db.collection('organisations/vantaa/conversations');
  const conversations = (await all.where('bot', '==', bot).get()).docs.map((one) => withoutTimes(one.data()));
  const shards = (await db.collection(paths.stats('vantaa', bot)).get()).docs;
  const counts = shards.map((one) => one.get('versions.1') as Sums).reduce(sum, {});
  // Plain pages are opened by their first answer; a page with scripts tells it by itself, which nothing does here.
  return { conversations, counts: { ...counts, openings: {} } };
}

function withoutTimes({ tokenHashes, bot, history, ...rest }: Record<string, unknown>) {
  void bot;
  const entries = (history as Entry[]).map((entry) => ({ ...entry, at: '' }));
  return { ...rest, history: entries, tokens: (tokenHashes as string[]).length };
}

type Sums = { [key: string]: number | Sums };

function sum(a: Sums, b: Sums): Sums {
  const total = { ...a };
  for (const [key, value] of Object.entries(b)) {
    const before = total[key];
    total[key] = typeof value === 'number' ? Number(before ?? 0) + value : sum((before ?? {}) as Sums, value);
  }
  return total;
}
