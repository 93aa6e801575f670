import { describe, expect, test } from 'vitest';
import { transcriptOf } from '../conversation/transcript.ts';
import type { CompiledNode } from '../dialogue/compiled.ts';
import { LOCALES } from '../dialogue/locale.ts';
import { answerRows, answerSheet } from './answers.ts';
import { cleanText, sheetName } from './clean.ts';
import { excelContext } from './context.ts';
import { conversationRowOf, conversationSheet } from './conversations.ts';
import type { ExcelContext, ExcelConversation } from './context.ts';
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
const conversationRow = (conversation: ExcelConversation, words: ExcelContext = context) =>
  conversationRowOf(words)(conversation);
/** The cells under the headings from the first to the last named. */
const between = (row: unknown[], first: string, last: string) =>
  row.slice(headers.indexOf(first), headers.indexOf(last) + 1);
const wall = (hour: number, minute: number) => new Date(Date.UTC(2026, 2, 2, hour, minute));

describe('a row per conversation', () => {
  const row = conversationRow(conversationFixture('007'));

  test('has a cell for every column', () => expect(row).toHaveLength(headers.length));

  test('begins with its first answer, also where the server heard of it later', () => {
    const late = conversationFixture('', { startedAt: wall(9, 3) });
    expect(cell(conversationRow(late), 'Alkoi')).toEqual(wall(11, 1));
    expect(cell(conversationRow(late), 'Kesto, min')).toBe(3);
    const lines = transcriptOf({ version: versionFixture(2), history: late.history });
    const times = transcriptRows(late, lines, context).map(([, time]) => time);
    expect(times.slice(0, 3)).toEqual([wall(11, 1), wall(11, 1), wall(11, 1)]);
  });

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

  test('begins with names, ends with ids, and keeps company and start in view', () => {
    expect(headers.slice(0, 8)).toEqual([
      'Yritys', 'Alkoi', 'Tila', 'Jäi kysymykseen', 'Tarpeet', 'Palvelut', 'Yhteydenotto', 'Yhteyshenkilö',
    ]); // prettier-ignore
    expect(headers.slice(-2)).toEqual(['Y-tunnus', 'Keskustelu']);
    expect(conversationSheet(context).frozen).toBe(2);
  });

  test('ties a question to one column over versions, in the order of the newest, each heading once', () => {
    expect(between(headers, 'Mikä jarruttaa?', 'Mikä jarruttaa? (2)')).toEqual([
      'Mikä jarruttaa?',
      'Mikä jarruttaa?: Työntekijät',
      'Mikä jarruttaa?: Raha',
      'Montako teitä on?',
      'Milloin?',
      'Mikä jarruttaa? (2)',
    ]);
    const old = conversationFixture('', {
      version: 1,
      history: [answer(1, 'grow', { kind: 'options', options: ['staff'] })],
    });
    const cells = between(conversationRow(old), 'Mikä jarruttaa?', 'Mikä jarruttaa? (2)');
    expect(cells).toEqual(['Työntekijät', 1, 0, null, null, null]);
  });

  test('keeps what stands: changed answers are gone, skipped ones say so', () => {
    const history = [
      answer(1, 'grow', { kind: 'options', options: ['staff'] }),
      answer(2, 'size', { kind: 'number', number: 3 }),
      { seq: 3, at: '2026-03-02T09:03:00.000Z', kind: 'back', to: 1 } as const,
      answer(4, 'grow', { kind: 'options', options: ['money'] }),
      answer(5, 'size', { kind: 'skipped' }),
    ];
    const changed = conversationRow(conversationFixture('', { history, contact: null, company: null }));
    const cells = between(changed, 'Mikä jarruttaa?', 'Mikä jarruttaa? (2)');
    expect(cells).toEqual(['Raha', 0, 1, 'ohitettu', null, null]);
  });

  test('has a column per need with its weight, and per option of several with 1 or 0', () => {
    expect(cell(row, 'Tarve: Työvoima')).toBe(3);
    expect(cell(row, 'Tarve: Rahoitus')).toBe(1);
    expect(cell(conversationRow(conversationFixture('', { needs: { money: -1 } })), 'Tarve: Rahoitus')).toBe(
      0,
    );
    const unanswered = conversationRow(conversationFixture('', { history: [] }));
    expect(cell(unanswered, 'Mikä jarruttaa?: Raha')).toBeNull();
  });

  test('says where it stopped, by the words of the question', () => {
    const stopped = conversationRow(
      conversationFixture('', { status: 'active', at: 'size', completedAt: null }),
    );
    expect(cell(stopped, 'Jäi kysymykseen')).toBe('Montako teitä on?');
    expect(cell(row, 'Jäi kysymykseen')).toBeNull();
  });

  test('says what came of the wish for contact, by which campaign, and from where the company is', () => {
    const facts = { name: 'Tunnettu Oy', businessId: '7654321-0', town: 'Vantaa', industry: '25620' };
    const invited = conversationFixture('', {
      facts,
      company: null,
      contact: null,
      invitation: { campaign: 'spring', recipient: 'r1' },
    });
    const words = excelContext('fi', [versionFixture(2)], new Map([['spring', 'Kevään kutsu']]));
    const shown = conversationSheet(words).columns.map(({ header }) => header);
    const cells = conversationRow(invited, words);
    const under = (header: string) => cells[shown.indexOf(header)];
    expect(under('Yritys')).toBe('Tunnettu Oy');
    expect(under('Y-tunnus')).toBe('7654321-0');
    expect(under('Kunta')).toBe('Vantaa');
    expect(under('Toimiala')).toMatch(/^25620 /);
    expect(under('Kampanja')).toBe('Kevään kutsu');
    expect(under('Yhteydenotto')).toBeNull();
    expect(cell(row, 'Yhteydenotto')).toBe('pyysi yhteydenottoa');
    expect(cell(row, 'Kampanja')).toBeNull();
  });

  test('says who was asked for contact details and did not give them', () => {
    const version = versionFixture(2);
    version.dialogue.nodes.more = {
      id: 'more', kind: 'contact', bubbles: [], fields: [], consent: '', next: 'end',
    } as unknown as CompiledNode; // prettier-ignore
    const words = excelContext('fi', [version]);
    const history = [answer(1, 'more', { kind: 'skipped' })];
    const cells = conversationRow(conversationFixture('', { history, contact: null }), words);
    const shown = conversationSheet(words).columns.map(({ header }) => header);
    expect(cells[shown.indexOf('Yhteydenotto')]).toBe('ei halunnut yhteydenottoa');
  });

  test('shows labels in the language of the file', () => {
    const swedish = excelContext('sv', [versionFixture(2, 'sv')]);
    const columns = conversationSheet(swedish).columns.map(({ header }) => header);
    const cells = conversationRow(conversationFixture('x'), swedish);
    expect(cells[columns.indexOf('Vad bromsar?')]).toBe('Personal; Pengar');
    expect(columns[1]).toBe('Började');
  });

  test('has no times but the start before the first answer', () => {
    const begun = conversationFixture('', {
      status: 'active',
      history: [],
      completedAt: null,
      lastAt: wall(9, 0),
    });
    const cells = conversationRow(begun);
    expect([cell(cells, 'Viimeisin vastaus'), cell(cells, 'Päättyi'), cell(cells, 'Tila')]).toEqual([
      null,
      null,
      'kesken',
    ]);
  });
});

test('a number in one version and words in another share a column that shows each as it is', () => {
  const worded = versionFixture(3);
  const size = worded.dialogue.nodes['size'];
  if (size?.kind === 'input') size.input = 'text';
  const { questions } = excelContext('fi', [versionFixture(2), worded]);
  expect(questions.find(({ node }) => node === 'size')?.format).toBe('mixed');
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
      'Pelto & Poika Oy',
      wall(11, 1),
      'Mikä jarruttaa?',
      'Työntekijät; Raha',
      'kyllä',
      2,
      'grow',
      'money; staff',
      conversation.id,
    ],
    [
      'Pelto & Poika Oy',
      wall(11, 3),
      'Mikä jarruttaa?',
      'Työntekijät',
      'ei',
      2,
      'grow',
      'staff',
      conversation.id,
    ],
  ]);
  expect(rows[0]).toHaveLength(answerSheet(context).columns.length);
});

test('numbers and days are such in the list of answers too', () => {
  const answers = answerRows(conversationFixture('1 000'), context).map((row) => row[3]);
  expect(answers).toEqual(['Työntekijät; Raha', 12.5, new Date('2026-05-01T00:00:00Z'), '1 000']);
});

test('a transcript reads line by line, the first bubbles at the start', () => {
  const conversation = conversationFixture('Kiitos');
  const lines = transcriptOf({ ...conversation, version: versionFixture(2) });
  const rows = transcriptRows(conversation, lines, context);
  expect(rows.slice(0, 3)).toEqual([
    ['Pelto & Poika Oy', wall(11, 0), 'Botti', 'Hei!', conversation.id],
    ['Pelto & Poika Oy', wall(11, 0), 'Botti', 'Mikä jarruttaa?', conversation.id],
    ['Pelto & Poika Oy', wall(11, 1), 'Vastaaja', 'Työntekijät, Raha', conversation.id],
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
      ['Versio', 2, 2, 1, 0.5, 2],
      ['Versio', 1, 1, 1, 1, 5],
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
