import { expect, it } from 'vitest';
import { codeOf, divisionItems, ownItem, typedCode, valueOf } from './industry-items.ts';

it('lists every division once, under its section', () => {
  const items = divisionItems('fi');
  const values = items.flatMap(({ value }) => value ?? []);
  expect(items[0]?.type).toBe('subheader');
  expect(new Set(values).size).toBe(values.length);
  expect(values).toContain('2025 25');
});

it('goes to a value and back', () => {
  for (const industry of [
    { code: '25', set: '2025' },
    { code: '25620', set: '2008' },
    { code: '621', set: '' },
  ] as const)
    expect(codeOf(valueOf(industry))).toEqual(industry);
  expect(codeOf('')).toEqual({ code: '', set: '' });
});

it('understands a code that is typed with or without its point', () => {
  expect(typedCode(' 25.620 ')).toEqual({ code: '25620', set: '' });
  expect(typedCode('metalli')).toBeNull();
  expect(typedCode('25')).toBeNull();
});

it('names an exact code by its division, and offers none that does not exist', () => {
  expect(ownItem({ code: '25620', set: '2008' }, 'en')?.title).toMatch(/^25620 Manufacture/);
  expect(ownItem({ code: '00100', set: '' }, 'fi')).toBeNull();
});
