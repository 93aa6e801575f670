import { expect, test } from 'vitest';
import type { Summary } from '../../../core/summary/summary.ts';
import { printable } from './paper.ts';
import { summaryPdf } from './pdf.ts';
import { packagedFonts } from './testing/fonts.ts';

const fonts = packagedFonts();
const LENGTH = 10_000;

/** Milliseconds of the processor that a file with such an answer takes. */
async function cost(answer: string): Promise<number> {
  const summary: Summary = {
    locale: 'fi', organisation: 'Vantaa', title: 'Kartoitus', at: null, completed: true, services: [], leftOut: 0,
    answers: [{ seq: 1, question: 'Miksi?', answer }],
  }; // prettier-ignore
  const before = process.cpuUsage();
  await summaryPdf(summary, { accent: '#0b6e4f', fonts, now: new Date('2026-11-21T12:00:00Z') });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/** Twenty times what prose of the same length takes; without care it was four hundred. */
const MOST = 20;

test.each([
  ['one word', 'a'],
  ['one word of many marks', 'a\u0301\u0302\u0303'],
  ['lines without end', 'a\n'],
  ['empty lines', '\n \n'],
])('%s of 10,000 letters costs no more than prose, by far', async (_, unit) => {
  await cost('Lyhyt.');
  const prose = await cost('Meillä on viisi työntekijää. '.repeat(500).slice(0, LENGTH));
  expect(await cost(unit.repeat(LENGTH).slice(0, LENGTH))).toBeLessThan(MOST * prose);
});

test('what people write stays as it is', () => {
  const text = 'Ensin tämä.\n\nSitten https://www.yritys.example/palvelut/2026?x=1\n- ja tämä';
  expect(printable(text)).toBe(text);
  expect(printable(`a\r\nb\rc\u0007`)).toBe('a\nb\nc');
});
