import { describe, expect, test } from 'vitest';
import { transcriptOf } from '../conversation/transcript.ts';
import type { CompiledNode } from '../dialogue/compiled.ts';
import { excelContext } from './context.ts';
import { conversationRowOf, conversationSheet } from './conversations.ts';
import type { ExcelContext, ExcelConversation } from './context.ts';
import { answer, conversationFixture, versionFixture, wall } from './testing.ts';
import { transcriptRows } from './transcripts.ts';

const context = excelContext('fi', [versionFixture(1), versionFixture(2)]);
const headers = conversationSheet(context).columns.map(({ header }) => header);
const cell = (row: unknown[], header: string) => row[headers.indexOf(header)];
const conversationRow = (conversation: ExcelConversation, words: ExcelContext = context) =>
  conversationRowOf(words)(conversation);
/** The cells under the headings from the first to the last named. */
const between = (row: unknown[], first: string, last: string) =>
  row.slice(headers.indexOf(first), headers.indexOf(last) + 1);

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
