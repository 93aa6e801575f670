import { describe, expect, test } from 'vitest';
import { transcriptOf } from '../conversation/transcript.ts';
import { LOCALES } from '../dialogue/locale.ts';
import { answerSheet } from './answers.ts';
import { cleanText, sheetName } from './clean.ts';
import { excelContext } from './context.ts';
import { conversationRowOf, conversationSheet } from './conversations.ts';
import { linkRows, linkSheet } from './links.ts';
import { needRows, needSheet } from './needs.ts';
import { summaryRows, summarySheet } from './summary.ts';
import { conversationFixture, versionFixture, wall } from './testing.ts';
import { addShown, addToTotals, emptyTotals, medianMinutes } from './totals.ts';
import { transcriptSheet } from './transcripts.ts';

const context = excelContext('fi', [versionFixture(1), versionFixture(2)]);

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
    const row = conversationRowOf(words)({ ...often, history });
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
