import { expect, it } from 'vitest';
import { START_HINDRANCES } from '../../../../../core/api/campaigns.schema.ts';
import { sampleCampaign } from '../sample.ts';
import { formOf } from './form.ts';
import { isStep, readinessOf, STEP_OF, STEPS } from './steps.ts';

const { fields } = formOf(sampleCampaign({}));
const reminder = { subject: { fi: 'Vielä ehtii' }, body: { fi: '{link}' }, afterDays: 7 };

it('is ready where nothing stands in the way, optional where nothing was made', () => {
  expect(readinessOf(fields, [], [])).toEqual({
    basics: 'ready',
    recipients: 'ready',
    message: 'ready',
    reminders: 'optional',
    schedule: 'ready',
    trial: 'optional',
    start: 'ready',
  });
});

it('shows what is missing at the step where it is put right', () => {
  for (const hindrance of START_HINDRANCES) {
    const readiness = readinessOf({ ...fields, reminders: [reminder] }, [hindrance], []);
    expect(readiness[STEP_OF[hindrance]], hindrance).toBe('missing');
    expect(STEPS.filter((step) => readiness[step] === 'missing')).toHaveLength(1);
    expect(readiness.start).toBe('unknown');
  }
});

it('does not call ready what was not looked at yet', () => {
  const readiness = readinessOf(fields, [], ['recipients']);
  expect(readiness.recipients).toBe('unknown');
  expect(readiness.start).toBe('unknown');
  expect(readinessOf(fields, ['noRecipients'], ['recipients']).recipients).toBe('missing');
});

it('knows its steps', () => {
  expect(isStep('message')).toBe(true);
  expect(isStep('toString')).toBe(false);
});
