import { expect, it } from 'vitest';
import { audienceSchema } from '../../../../../core/campaigns/campaign.schema.ts';
import { sampleCampaign } from '../sample.ts';
import { cleanIndustries, cleanTowns } from './filters.ts';

it('keeps towns once each, also several written in one go', () => {
  expect(cleanTowns([' Vantaa ', 'Kerava, Tuusula', 'vantaa', '', 7])).toEqual([
    'vantaa',
    'Kerava',
    'Tuusula',
  ]);
});

it('keeps codes of industries and nothing else', () => {
  expect(cleanIndustries(['25', '25.62', '41 43', 'rakentaminen', '1', '123456', '25'])).toEqual([
    '25',
    '2562',
    '41',
    '43',
  ]);
});

it('always makes what an audience may hold', () => {
  const many = Array.from({ length: 80 }, (_, i) => `Kaupunki ${i}`);
  const codes = Array.from({ length: 80 }, (_, i) => String(100 + i));
  const { audience } = sampleCampaign({});
  const filled = {
    ...audience,
    towns: cleanTowns([...many, 'x'.repeat(61)]),
    industries: cleanIndustries(codes),
  };
  expect(audienceSchema.safeParse(filled).success).toBe(true);
});
