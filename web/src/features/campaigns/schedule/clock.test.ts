import { expect, it } from 'vitest';
import { scheduleSchema } from '../../../../../core/campaigns/campaign.schema.ts';
import { clockOf } from './clock.ts';

it('reads a time of day as people write it', () => {
  expect(['8', '8.30', ' 16:00 ', '0.05', '23.59'].map(clockOf)).toEqual([
    '08:00',
    '08:30',
    '16:00',
    '00:05',
    '23:59',
  ]);
});

it('takes nothing else for one, and gives only what a schedule may hold', () => {
  expect(['', '24', '8.60', '8.3', 'kahdeksan', '12:00:00'].map(clockOf)).toEqual(Array(6).fill(null));
  expect(scheduleSchema.shape.from.safeParse(clockOf('7.05')).success).toBe(true);
});
