import { expect, test } from 'vitest';
import { frameText, planText, type PlanSubject } from './plan.ts';

const subject: PlanSubject = {
  organisation: 'vantaa',
  campaign: 'k',
  bot: 'b',
  audience: {
    group: null,
    towns: ['Vantaa'],
    industries: [],
    sizeClasses: [],
    kinds: ['generic'],
    perCompany: 'best',
    quietDays: 90,
  },
  message: { subject: { fi: 'Hei' }, body: { fi: '{link}' } },
  reminders: [],
  trial: {
    seed: 7,
    treatmentShare: 0.5,
    strata: ['industry'],
    outcome: 'completed',
    baseline: 0.1,
    plan: 'Vertaamme "ryhmiä".\n',
  },
  frozenAt: new Date('2026-11-21T09:00:00Z'),
};

test('is canonical JSON', () => {
  expect(planText(subject)).toBe(
    '{"audience":{"group":null,"industries":[],"kinds":["generic"],"perCompany":"best","quietDays":90,"sizeClasses":[],"towns":["Vantaa"]},' +
      '"bot":"b","campaign":"k","format":1,"frozenAt":"2026-11-21T09:00:00.000Z","message":{"body":{"fi":"{link}"},"subject":{"fi":"Hei"}},"organisation":"vantaa","reminders":[],' +
      '"trial":{"baseline":0.1,"outcome":"completed","plan":"Vertaamme \\"ryhmiä\\".\\n","seed":7,"strata":["industry"],"treatmentShare":0.5}}',
  );
});

test('the order of keys, and what a stored trial has beside, change nothing', () => {
  const { audience, trial } = subject;
  const turned = Object.fromEntries(Object.entries(audience).reverse()) as PlanSubject['audience'];
  const stored = { frozenHash: 'h', frozenAt: null, ...trial };
  expect(planText({ ...subject, audience: turned, trial: stored })).toBe(planText(subject));
});

test.each([
  { trial: { ...subject.trial, plan: 'Vertaamme "ryhmiä".' } },
  { trial: { ...subject.trial, seed: 8 } },
  { audience: { ...subject.audience, quietDays: 91 } },
  { frozenAt: new Date('2026-11-21T09:00:00.001Z') },
  { campaign: 'l' },
  { message: { ...subject.message, subject: { fi: 'Hei', sv: 'Hej' } } },
])('any change changes it: %j', (change) => {
  expect(planText({ ...subject, ...change })).not.toBe(planText(subject));
});

test('the companies and strata that it is about are bound in, whatever order they come in', () => {
  const companies = [
    { id: 'b', stratum: '25' },
    { id: 'a', stratum: '41' },
  ];
  expect(frameText(companies)).toBe('a\t41\nb\t25\n');
  expect(frameText(companies.toReversed())).toBe(frameText(companies));
  const frame = { companies: 2, hash: 'f' };
  expect(planText({ ...subject, frame })).toContain('"format":2,"frame":{"companies":2,"hash":"f"}');
  expect(planText({ ...subject, frame })).not.toBe(planText({ ...subject, frame: { ...frame, hash: 'g' } }));
});
