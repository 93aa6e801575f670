import { expect, it } from 'vitest';
import { momentSchema } from './moment.schema.ts';

const moment = new Date('2026-11-21T09:00:00.000Z');

it('reads a date, a timestamp of either SDK and what JSON makes of a date', () => {
  expect(momentSchema.parse(moment)).toEqual(moment);
  expect(momentSchema.parse({ toDate: () => moment })).toEqual(moment);
  expect(momentSchema.parse(JSON.parse(JSON.stringify(moment)))).toEqual(moment);
});

it('takes nothing else for a moment', () => {
  for (const wrong of ['yesterday', '2026-11-21', 1_764_000_000, null, {}])
    expect(momentSchema.safeParse(wrong).success, String(wrong)).toBe(false);
});
