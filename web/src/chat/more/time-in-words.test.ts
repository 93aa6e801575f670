import { expect, it } from 'vitest';
import { MORE_TEXTS } from './texts/index.ts';
import { timeInWords } from './time-in-words.ts';

it.each([
  [365, 'vuoden', 'ett år', 'a year'],
  [730, '2 vuotta', '2 år', '2 years'],
  [180, '6 kuukautta', '6 månader', '6 months'],
  [30, 'kuukauden', 'en månad', 'a month'],
  [45, '45 päivää', '45 dagar', '45 days'],
  [1, 'päivän', 'en dag', 'a day'],
])('%i days are said as people say it', (days, fi, sv, en) => {
  expect([MORE_TEXTS.fi, MORE_TEXTS.sv, MORE_TEXTS.en].map((texts) => timeInWords(days, texts))).toEqual([
    fi,
    sv,
    en,
  ]);
});
