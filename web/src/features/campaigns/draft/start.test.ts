import { expect, it } from 'vitest';
import { sampleCampaign } from '../sample.ts';
import { formOf } from './form.ts';
import { drawnCompanies, hindrancesOf, mailsOf, requiredLocales } from './start.ts';

const { fields } = formOf(sampleCampaign({}));
const bot = { locales: ['fi', 'sv'] as const, publishedVersion: 3, archived: false };
const around = { bot: { ...bot, locales: [...bot.locales] }, required: ['fi' as const], recipients: 12 };
const trial = {
  seed: 1,
  treatmentShare: 0.5,
  strata: [],
  outcome: 'completed' as const,
  baseline: 0.1,
  plan: '',
  frozenAt: null,
  frozenHash: '',
};

it('finds nothing in the way of a whole campaign', () => {
  expect(hindrancesOf(fields, around)).toEqual([]);
});

it('sees an archived bot, an open plan and nobody to write to', () => {
  expect(hindrancesOf(fields, { ...around, bot: { ...around.bot, archived: true } })).toEqual([
    'botNotPublished',
  ]);
  expect(hindrancesOf({ ...fields, trial }, around)).toEqual(['planNotFrozen']);
  expect(
    hindrancesOf({ ...fields, trial: { ...trial, frozenAt: '2026-11-25T08:00:00.000Z' } }, around),
  ).toEqual([]);
  expect(hindrancesOf(fields, { ...around, recipients: 0 })).toEqual(['noRecipients']);
});

it('claims nothing of what is not known yet', () => {
  expect(hindrancesOf(fields, { ...around, bot: undefined, recipients: undefined })).toEqual([]);
});

it('asks for every language that was begun, and for the campaign’s own when none was', () => {
  const nothing = { subject: {}, body: {} };
  expect(requiredLocales({ message: nothing, reminders: [] }, 'sv')).toEqual(['sv']);
  const begun = { ...nothing, afterDays: 5, body: { en: 'Hello' } };
  expect(
    requiredLocales({ message: { ...nothing, subject: { fi: 'Hei' } }, reminders: [begun] }, 'sv'),
  ).toEqual(['fi', 'en']);
});

it('counts the mails of the treatment group only', () => {
  expect(mailsOf({ trial: null }, 390)).toBe(390);
  expect(mailsOf({ trial: { ...trial, treatmentShare: 0.3 } }, 390)).toBe(117);
});

it('draws only companies that have somebody to write to', () => {
  expect(drawnCompanies({ companies: 472, excluded: { noContact: 250, recentlyContacted: 111 } })).toBe(111);
  expect(drawnCompanies({ companies: 12, excluded: {} })).toBe(12);
});
