import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkDigit } from '../../../../../core/contacts/business-id.ts';
import { readOutcomes } from './outcomes.ts';

const id = (body: number) => {
  const text = String(body).padStart(7, '0');
  return `${text}-${checkDigit(text)}`;
};
const A = id(1234567);
const B = id(7654320);

it('reads what people paste: headings, separators, words for yes and no', () => {
  const { outcomes, faults } = readOutcomes(
    `\ufeffY-tunnus;tulos\r\n${A};1\r\n\r\n${B}\tEi\n"${id(9900010)}","0"`,
  );
  expect(faults).toEqual([]);
  expect(outcomes).toEqual([
    { businessId: A, value: 1 },
    { businessId: B, value: 0 },
    { businessId: id(9900010), value: 0 },
  ]);
});

it('lists the lines that it cannot read and keeps the rest', () => {
  const { outcomes, faults } = readOutcomes(`${A};1\n1234567-0;1\n${B};2\n${B}\n${B};1;0`);
  expect(outcomes).toEqual([{ businessId: A, value: 1 }]);
  expect(faults.map(({ line }) => line)).toEqual([2, 3, 4, 5]);
});

it('takes the last of two lines about one company', () => {
  expect(readOutcomes(`${A} 0\n${A} 1`).outcomes).toEqual([{ businessId: A, value: 1 }]);
});

it('makes of any text nothing but whole outcomes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { outcomes, faults } = readOutcomes(text);
      expect(outcomes.every(({ businessId }) => /^\d{7}-\d$/.test(businessId))).toBe(true);
      expect(faults.every(({ text: line }) => line.length <= 60)).toBe(true);
    }),
  );
});
