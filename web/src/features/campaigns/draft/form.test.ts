import { expect, it } from 'vitest';
import { sampleCampaign } from '../sample.ts';
import { changedSettings, formOf } from './form.ts';

it('holds the settings and nothing else, with moments as text', () => {
  const startAt = new Date('2026-12-01T06:00:00Z');
  const { rev, fields } = formOf(
    sampleCampaign({ rev: 4, schedule: { ...sampleCampaign({}).schedule, startAt } }),
  );
  expect(rev).toBe(4);
  expect(fields.schedule.startAt).toBe('2026-12-01T06:00:00.000Z');
  expect(fields).not.toHaveProperty('status');
  expect(JSON.parse(JSON.stringify(fields))).toEqual(fields);
});

it('sends the parts that were changed and no others', () => {
  const { fields } = formOf(sampleCampaign({}));
  const mine = structuredClone(fields);
  mine.message.subject.fi = 'Toinen otsikko';
  mine.schedule.startAt = '2026-12-02T06:00:00.000Z';
  expect(changedSettings(fields, fields)).toEqual({});
  expect(changedSettings(fields, mine)).toEqual({ message: mine.message, schedule: mine.schedule });
});
