import { describe, expect, test } from 'vitest';
import { transcriptOf } from '../conversation/transcript.ts';
import { LOCALES } from '../dialogue/locale.ts';
import { answerRows, answerSheet } from './answers.ts';
import { cleanText, sheetName } from './clean.ts';
import { excelContext } from './context.ts';
import { conversationRow, conversationSheet } from './conversations.ts';
import { linkRows, linkSheet } from './links.ts';
import { needRows, needSheet } from './needs.ts';
import { questionText } from './questions.ts';
import { summaryRows, summarySheet } from './summary.ts';
import { answer, conversationFixture, versionFixture } from './testing.ts';
import { addShown, addToTotals, emptyTotals, medianMinutes } from './totals.ts';
import { transcriptRows, transcriptSheet } from './transcripts.ts';

const context = excelContext('fi', [versionFixture(1), versionFixture(2)]);
const headers = conversationSheet(context).columns.map(({ header }) => header);
const cell = (row: unknown[], header: string) => row[headers.indexOf(header)];
const wall = (hour: number, minute: number) => new Date(Date.UTC(2026, 2, 2, hour, minute));

describe('a row per conversation', () => {
  const row = conversationRow(conversationFixture('007'), context);

  test('has a cell for every column', () => expect(row).toHaveLength(headers.length));

  test('holds real dates in Helsinki time and real numbers', () => {
    expect(cell(row, 'Alkoi')).toEqual(wall(11, 0));
    expect(cell(row, 'Päättyi')).toEqual(wall(11, 4));
    expect(cell(row, 'Suostumus annettu')).toEqual(wall(11, 4));
    expect(cell(row, 'Kesto, min')).toBe(4);
    expect(cell(row, 'Montako teitä on?')).toBe(12.5);
    expect(cell(row, 'Milloin?')).toEqual(new Date('2026-05-01T00:00:00Z'));
  });

  test('names needs by weight, services, company and contact', () => {
    expect(cell(row, 'Tarpeet')).toBe('Työvoima; Rahoitus');
    expect(cell(row, 'Palvelut')).toBe('Neuvonta');
    expect(cell(row, 'Avatut linkit')).toBeNull();
    expect(cell(row, 'Yritys')).toBe('Pelto & Poika Oy');
    expect(cell(row, 'Y-tunnus')).toBe('0123456-2');
    expect(cell(row, 'Yhteyshenkilö')).toBe('Aino Pelto');
    expect(cell(row, 'Sähköposti')).toBeNull();
    expect(cell(row, 'Kanava')).toBe('sähköpostikutsu');
    expect(cell(row, 'Linkin merkki')).toBe('fair-2026');
  });

  test('ties a question to one column over versions, in the order of the newest, each heading once', () => {
    expect(headers.slice(-4)).toEqual([
      'Mikä jarruttaa?',
      'Montako teitä on?',
      'Milloin?',
      'Mikä jarruttaa? (2)',
    ]);
    const old = conversationFixture('', {
      version: 1,
      history: [answer(1, 'grow', { kind: 'options', options: ['staff'] })],
    });
    expect(conversationRow(old, context).slice(-4)).toEqual(['Työntekijät', null, null, null]);
  });

  test('keeps what stands: changed answers are gone, skipped ones say so', () => {
    const history = [
      answer(1, 'grow', { kind: 'options', options: ['staff'] }),
      answer(2, 'size', { kind: 'number', number: 3 }),
      { seq: 3, at: '2026-03-02T09:03:00.000Z', kind: 'back', to: 1 } as const,
      answer(4, 'grow', { kind: 'options', options: ['money'] }),
      answer(5, 'size', { kind: 'skipped' }),
    ];
    const changed = conversationRow(
      conversationFixture('', { history, contact: null, company: null }),
      context,
    );
    expect(changed.slice(-4)).toEqual(['Raha', 'ohitettu', null, null]);
  });

  test('shows labels in the language of the file', () => {
    const swedish = excelContext('sv', [versionFixture(2, 'sv')]);
    expect(conversationRow(conversationFixture('x'), swedish).slice(-4)[0]).toBe('Personal; Pengar');
    expect(conversationSheet(swedish).columns[1]?.header).toBe('Började');
  });

  test('has no times but the start before the first answer', () => {
    const begun = conversationFixture('', {
      status: 'active',
      history: [],
      completedAt: null,
      lastAt: wall(9, 0),
    });
    const cells = conversationRow(begun, context);
    expect([cell(cells, 'Viimeisin vastaus'), cell(cells, 'Päättyi'), cell(cells, 'Tila')]).toEqual([
      null,
      null,
      'kesken',
    ]);
  });
});

test('a number in one version and words in another share a column of text', () => {
  const worded = versionFixture(3);
  const size = worded.dialogue.nodes['size'];
  if (size?.kind === 'input') size.input = 'text';
  const { questions } = excelContext('fi', [versionFixture(2), worded]);
  expect(questions.find(({ node }) => node === 'size')?.format).toBe('text');
});

test('a question without words goes by its placeholder or id; a long one is cut', () => {
  const node = versionFixture(1).dialogue.nodes['more'];
  if (node?.kind !== 'input') throw new Error('not a question');
  const ask = (html: string, placeholder = '') =>
    questionText({ ...node, bubbles: [{ kind: 'text', html }], placeholder });
  expect(ask('', 'Kerro')).toBe('Kerro');
  expect(ask('')).toBe('more');
  expect(ask('<p>Hei {{name}},</p><p>mitä kuuluu?</p>')).toBe('Hei …, mitä kuuluu?');
  expect(ask(`<p>${'a'.repeat(300)}</p>`)).toHaveLength(250);
});

test('every answer has a row, with what was changed later marked', () => {
  const history = [
    answer(1, 'grow', { kind: 'options', options: ['money', 'staff'] }),
    { seq: 2, at: '2026-03-02T09:02:00.000Z', kind: 'back', to: 1 } as const,
    answer(3, 'grow', { kind: 'options', options: ['staff'] }),
  ];
  const conversation = conversationFixture('', { history });
  const rows = answerRows(conversation, context);
  expect(rows).toEqual([
    [
      conversation.id,
      wall(11, 1),
      2,
      'grow',
      'Mikä jarruttaa?',
      'Työntekijät; Raha',
      'money; staff',
      'kyllä',
    ],
    [conversation.id, wall(11, 3), 2, 'grow', 'Mikä jarruttaa?', 'Työntekijät', 'staff', 'ei'],
  ]);
  expect(rows[0]).toHaveLength(answerSheet(context).columns.length);
});

test('a transcript reads line by line, the first bubbles at the start', () => {
  const conversation = conversationFixture('Kiitos');
  const lines = transcriptOf({ ...conversation, version: versionFixture(2) });
  const rows = transcriptRows(conversation, lines, context);
  expect(rows.slice(0, 3)).toEqual([
    [conversation.id, wall(11, 0), 'Botti', 'Hei!'],
    [conversation.id, wall(11, 0), 'Botti', 'Mikä jarruttaa?'],
    [conversation.id, wall(11, 1), 'Vastaaja', 'Työntekijät, Raha'],
  ]);
  expect(rows.at(-1)?.[3]).toBe('Palvelu: Neuvonta');
  expect(rows[0]).toHaveLength(transcriptSheet(context).columns.length);
});

/** Version 2 with two links at its beginning and one to its service. */
function linked() {
  const version = versionFixture(2);
  const hello = version.dialogue.nodes.hello;
  if (hello?.kind !== 'message') throw new Error('no message');
  hello.bubbles.push(
    { kind: 'link', url: 'https://guide.example/', label: 'Opas' },
    { kind: 'text', html: '<p><a href="https://shop.example/">Kauppa</a></p>' },
  );
  version.dialogue.services[0]!.url = 'https://advice.example/';
  return version;
}

describe('needs, links and summary', () => {
  const totals = emptyTotals();
  const at = (minutes: number) => ({ lastAt: wall(9, minutes) });
  addToTotals(totals, conversationFixture('', at(2)));
  addToTotals(totals, conversationFixture('', { ...at(5), version: 1, locale: 'sv', needs: { money: 4 } }));
  addToTotals(totals, conversationFixture('', { ...at(59), status: 'active', needs: {} }));

  test('count needs once per conversation, the commonest first', () => {
    expect(needRows(totals, context)).toEqual([
      ['Rahoitus', 2, 2 / 3, 5],
      ['Työvoima', 1, 1 / 3, 3],
    ]);
    expect(needSheet(context).columns).toHaveLength(4);
  });

  test('say what the file holds and how it went', () => {
    const subject = { organisation: 'Vantaa', bot: 'Teknoloikka', from: '2026-03-01', madeAt: wall(9, 0) };
    const rows = summaryRows(totals, subject, context);
    expect(rows).toEqual([
      ['Organisaatio', 'Vantaa', null, null, null, null],
      ['Botti', 'Teknoloikka', null, null, null, null],
      ['Ajanjakso', '1.3.2026–', null, null, null, null],
      ['Versio', 'kaikki', null, null, null, null],
      ['Tila', 'kaikki', null, null, null, null],
      ['Tiedosto luotu', wall(11, 0), null, null, null, null],
      ['Kaikki yhteensä', null, 3, 2, 2 / 3, 3.5],
      ['Versio', '2', 2, 1, 0.5, 2],
      ['Versio', '1', 1, 1, 1, 5],
      ['Kieli', 'suomi', 2, 1, 0.5, 2],
      ['Kieli', 'ruotsi', 1, 1, 1, 5],
      ['Kanava', 'sähköpostikutsu', 3, 2, 2 / 3, 3.5],
    ]);
    expect(rows[0]).toHaveLength(summarySheet(context).columns.length);
  });

  test('know the links that were followed, each conversation once, and those that were only shown', () => {
    const links = emptyTotals();
    const version = linked();
    const words = excelContext('fi', [version]);
    const opened = (seq: number, link: string) =>
      ({ seq, at: '2026-03-02T09:05:00.000Z', kind: 'opened', link }) as const;
    const often = conversationFixture('');
    const history = [
      ...often.history,
      opened(5, 'service:advice'),
      opened(6, 'service:advice'),
      opened(7, 'hello:1'),
    ];
    for (const conversation of [{ ...often, history }, conversationFixture('')]) {
      addToTotals(links, conversation);
      addShown(links, transcriptOf({ ...conversation, version }));
    }
    expect(linkRows(links, words)).toEqual([
      ['Neuvonta', 'https://advice.example/', 2, 1, 0.5],
      ['Opas', 'https://guide.example/', 2, 1, 0.5],
      ['Kauppa', 'https://shop.example/', 2, 0, 0],
    ]);
    const row = conversationRow({ ...often, history }, words);
    expect(row[conversationSheet(words).columns.findIndex(({ header }) => header === 'Avatut linkit')]).toBe(
      'Neuvonta; Opas',
    );
  });

  test('know no median where nothing is completed', () => {
    expect(medianMinutes(emptyTotals().all)).toBeNull();
  });
});

test.each(LOCALES)('names and headings in %s are ones that a file can have', (locale) => {
  const words = excelContext(locale, [versionFixture(2, locale)]);
  const sheets = [
    conversationSheet, answerSheet, transcriptSheet, needSheet, linkSheet, summarySheet,
  ].map((make) => make(words)); // prettier-ignore
  expect(new Set(sheets.map(({ name }) => name)).size).toBe(6);
  for (const { name, columns } of sheets) {
    expect(sheetName(name, 12)).toBe(`${name} (12)`);
    const named = columns.map(({ header }) => header);
    expect(named.map(cleanText)).toEqual(named);
    expect(new Set(named).size).toBe(named.length);
    expect(named).not.toContain('');
  }
});
