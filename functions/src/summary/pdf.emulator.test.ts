import { beforeAll, expect, test } from 'vitest';
import type { Entry } from '../../../core/conversation/conversation.ts';
import { LOCALES } from '../../../core/dialogue/locale.ts';
import type { Summary } from '../../../core/summary/summary.ts';
import { SUMMARY_TEXTS } from '../../../core/summary/texts.ts';
import { SAMPLE_DIALOGUE, answered, sampleHistory } from '../../../core/summary/testing.ts';
import { longDialogue } from '../testing/dialogues.ts';
import { choose } from '../testing/entries.ts';
import { expectProblem } from '../testing/expect-problem.ts';
import { publishFixture } from '../testing/fixtures.ts';
import { beginOver, emulatorFirestore, type Begun } from '../testing/public-app.ts';
import { summaryPdf } from './pdf.ts';
import { summaryApp } from './testing/app.ts';
import { packagedFonts } from './testing/fonts.ts';
import { openPdf, type OpenedPdf } from './testing/open-pdf.ts';

const PROJECT = 'demo-summary-pdf';
const app = summaryApp(PROJECT);

beforeAll(async () => {
  const db = emulatorFirestore(PROJECT);
  await publishFixture(db, SAMPLE_DIALOGUE, { bot: 'sample', slug: 'sample' });
  await publishFixture(db, longDialogue(398), { bot: 'long', slug: 'long' });
});

async function completed(entries: Entry[], slug = 'sample'): Promise<Begun> {
  const begun = await beginOver(app, slug);
  for (let from = 0; from < entries.length; from += 50) {
    expect((await begun.send(...entries.slice(from, from + 50))).status).toBe(200);
  }
  return begun;
}

const ask = ({ id, token }: Begun, query = '') =>
  app.request(`/api/v1/conversations/${id}/summary.pdf${query}`, {
    headers: { authorization: `Bearer ${token}` },
  });

async function opened(begun: Begun, query = ''): Promise<OpenedPdf> {
  const response = await ask(begun, query);
  expect(response.status).toBe(200);
  return openPdf(new Uint8Array(await response.arrayBuffer()));
}

test.each(LOCALES)('holds every answer and every service with the reason why, in %s', async (locale) => {
  const begun = await completed(sampleHistory('Åsa Žofie Дмитрий Ελένη Nguyễn'));
  const { text, tags, info, links } = await opened(begun, `?lang=${locale}`);
  const words = SUMMARY_TEXTS[locale];
  for (const said of [
    words.title, words.services, words.answers, words.chosen, 'Vantaan yritysneuvonta',
    'Kuka olet?', 'Åsa Žofie Дмитрий Ελένη Nguyễn', 'Åsa Žofie Дмитрий Ελένη Nguyễn Oy',
    'Tekijöitä ei löydy, Välineet & koneet', locale === 'en' ? '1,250.5' : '1 250,5', 'm@yritys.fi',
    'Kasvuklinikka', 'Toisten kokemuksia.', 'Digineuvonta', 'Rekrytointiapu', 'Verkosto',
    words.helpsWith('Vertaistuki'),
  ]) expect(text).toContain(said); // prettier-ignore
  expect(links.sort()).toEqual(['https://palvelu.example/digi', 'https://palvelu.example/hire']);
  expect(tags.slice(0, 3)).toEqual(['P', 'H1', 'P']);
  expect(tags.filter((tag) => tag !== 'P')).toEqual(
    ['H1', 'H2', 'H3', 'H3', 'Link', 'H3', 'Link', 'H3', 'H2'],
  ); // prettier-ignore
  expect(Object.fromEntries(info)).toMatchObject({
    Title: `${words.title} – Vantaan yritysneuvonta`,
    Tagged: 'yes',
    Encrypted: 'no',
    'Page size': expect.stringContaining('(A4)'),
  });
});

test('is saved, not shown or kept on the way, and has its language', async () => {
  const response = await ask(await completed(sampleHistory()));
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': 'attachment; filename="sample.pdf"',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  expect(Buffer.from(await response.arrayBuffer()).toString('latin1')).toContain('/Lang (fi)');
});

test('what people write is text and nothing else', async () => {
  const hostile = ') Tj ET endstream endobj %%EOF (\\) <script>alert(1)</script> {{slow}} ${x} /JS (app.alert(1))';
  const begun = await completed([answered(1, 'who', { kind: 'text', text: `${hostile}\r\n\u0001${'x'.repeat(1_500)}` })]);
  const { text, info } = await opened(begun);
  expect(text).toContain(hostile);
  expect(text.replaceAll(' ', '')).toContain('x'.repeat(1_500));
  expect(info.get('JavaScript')).toBe('no');
}); // prettier-ignore

test('a long answer goes on over pages, each with its number', async () => {
  const words = Array.from({ length: 250 }, (_, i) => `sana${i}`).join(' ');
  const begun = await completed([answered(1, 'who', { kind: 'text', text: words.slice(0, 2_000) })]);
  const { text } = await opened(begun);
  for (const word of words.slice(0, 1_990).split(' ').slice(0, -1)) expect(text).toContain(word);
});

test('398 answers are all there', async () => {
  const history = Array.from({ length: 398 }, (_, i) => choose(i + 1, `q${i + 1}`, i % 2 ? 'yes' : 'no'));
  const { text, info, tags } = await opened(await completed(history, 'long'));
  const pages = Number(info.get('Pages'));
  expect(pages).toBeGreaterThan(10);
  expect(text).toContain(`Vantaan yritysneuvonta ${pages} / ${pages}`);
  expect(text.match(/ (Kyllä|Ei)(?= )/g)?.length).toBeGreaterThanOrEqual(398);
  expect(tags.filter((tag) => tag === 'P').length).toBeGreaterThanOrEqual(2 * 398);
});

test('no answer begins on another page than its question', async () => {
  const answers = Array.from({ length: 120 }, (_, i) => ({
    seq: i + 1,
    question: 'Kysymys?',
    answer: `Vastaus ${'pitkä '.repeat((i * 37) % 90)}`,
  }));
  const summary: Summary = {
    locale: 'fi', organisation: 'O', title: 'T', at: null, completed: false, services: [], leftOut: 0, answers,
  }; // prettier-ignore
  const look = { accent: '#0b6e4f', fonts: packagedFonts(), now: new Date() };
  const { pages } = await openPdf(await summaryPdf(summary, look));
  expect(pages.length).toBeGreaterThan(5);
  for (const page of pages) {
    expect(page.match(/Kysymys\?/g)?.length ?? 0).toBe(page.match(/Vastaus/g)?.length ?? 0);
  }
});

test('before the end it holds the answers so far and speaks of no services', async () => {
  const begun = await completed(sampleHistory().slice(0, 3));
  const { text } = await opened(begun);
  expect(text).toContain('Välineet & koneet');
  expect(text).not.toContain(SUMMARY_TEXTS.fi.services);
});

test('only its own token opens it', async () => {
  const begun = await completed(sampleHistory());
  const other = await beginOver(app, 'sample');
  await expectProblem(await ask({ ...begun, token: other.token }), 401, { code: 'unauthorised' });
  await expectProblem(await ask({ ...begun, token: '' }), 401, { code: 'unauthorised' });
  await expectProblem(await ask({ ...begun, id: 'x' }), 404, { code: 'notFound' });
});
