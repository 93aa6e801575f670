import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { paths } from '../../../core/bots/paths.ts';
import { campaignSchema } from '../../../core/campaigns/campaign.schema.ts';
import { checkDigit } from '../../../core/contacts/business-id.ts';
import { planText } from '../../../core/trials/plan.ts';
import { queueCampaign } from '../campaigns/queue.ts';
import {
  ABROAD,
  auditOf,
  caller,
  expectRefusal,
  HOME,
  NOW,
  openPorts,
  storeWorld,
  type TestPorts,
} from '../staff/testing/ports.ts';
import {
  AT,
  storeCampaign,
  storeCompany,
  storeConversation,
  storeRecipient,
  TRIAL,
} from './testing/trial.ts';
import { endTrial, freezeTrial, readBalance, readTrial, recordOutcomes } from './trial.service.ts';

let ports: TestPorts;
/** Valid business ids. */
const IDS = Array.from({ length: 99 }, (_, index) => `99${String(index).padStart(5, '0')}`)
  .filter((body) => checkDigit(body) !== null)
  .map((body) => `${body}-${checkDigit(body)}`);
const id = (index: number) => IDS[index] ?? '';

beforeEach(async () => {
  ports = await openPorts('demo-trials');
  await storeWorld(ports);
});
afterEach(() => ports.close());

describe('who may', () => {
  beforeEach(async () => {
    await storeCampaign(ports.db, HOME, 'guarded', { status: 'running', startedAt: NOW });
  });
  const key = { organisation: HOME, campaign: 'guarded' };
  const outcomes = [{ businessId: id(0), value: 1 as const }];

  test.each(['manager', 'removed', 'stranger'])('%s neither freezes nor records', async (uid) => {
    await expectRefusal(freezeTrial(ports, caller(uid), { ...key, rev: 1 }), 'noRight');
    await expectRefusal(recordOutcomes(ports, caller(uid), { ...key, outcomes }), 'noRight');
  });

  test.each(['removed', 'stranger'])('%s reads nothing', async (uid) => {
    await expectRefusal(readBalance(ports, caller(uid), key), 'noRight');
    await expectRefusal(readTrial(ports, caller(uid), key), 'noRight');
  });

  test.each(['owner', 'adviser', 'manager'])('%s reads', async (uid) => {
    expect(await readBalance(ports, caller(uid), key)).toEqual({ companies: 0, rows: [] });
    expect(await readTrial(ports, caller(uid), key)).toMatchObject({ difference: null, bounds: null });
  });

  test('a member of another organisation finds nothing there', async () => {
    const there = { organisation: ABROAD, campaign: 'guarded' };
    await expectRefusal(readTrial(ports, caller('stranger'), there), 'notFound');
    await expectRefusal(freezeTrial(ports, caller('stranger'), { ...there, rev: 1 }), 'notFound');
  });
});

describe('freezing', () => {
  const key = { organisation: HOME, campaign: 'frozen' };

  test('stamps the time and a hash that anybody can make again', async () => {
    await storeCampaign(ports.db, HOME, 'frozen', { rev: 4 });
    expect(await freezeTrial(ports, caller('adviser'), { ...key, rev: 4 })).toEqual({ rev: 5 });
    const stored = await ports.db.doc(paths.campaign(HOME, 'frozen')).get();
    const { trial, rev, bot, audience, message, reminders, frame } = campaignSchema.parse(stored.data());
    expect(rev).toBe(5);
    expect(trial?.frozenAt).toEqual(NOW);
    const text = planText({ ...key, bot, audience, message, reminders, trial: trial!, frame, frozenAt: NOW });
    expect(trial?.frozenHash).toBe(createHash('sha256').update(text).digest('hex'));
    expect(await auditOf(ports, HOME)).toContain('adviser trial.freeze frozen');
  });

  test('happens once', async () => {
    await storeCampaign(ports.db, HOME, 'frozen');
    const { rev } = await freezeTrial(ports, caller('adviser'), { ...key, rev: 1 });
    await expectRefusal(freezeTrial(ports, caller('owner'), { ...key, rev }), 'frozen');
  });

  test('needs the present revision, a trial and a draft', async () => {
    await storeCampaign(ports.db, HOME, 'open', { rev: 2 });
    await storeCampaign(ports.db, HOME, 'plain', { trial: null });
    await storeCampaign(ports.db, HOME, 'sent', { status: 'running' });
    const freeze = (campaign: string) =>
      freezeTrial(ports, caller('owner'), { organisation: HOME, campaign, rev: 1 });
    await expectRefusal(freeze('open'), 'stale');
    await expectRefusal(freeze('plain'), 'notPossibleNow');
    await expectRefusal(freeze('sent'), 'notDraft');
    await expectRefusal(freeze('nothing'), 'notFound');
  });
});

describe('ending', () => {
  const key = { organisation: HOME, campaign: 'ending' };

  test('is for an owner, and happens once', async () => {
    await storeCampaign(ports.db, HOME, 'ending', { status: 'completed', startedAt: NOW });
    for (const uid of ['adviser', 'manager', 'removed', 'stranger']) {
      await expectRefusal(endTrial(ports, caller(uid), key), 'noRight');
    }
    await endTrial(ports, caller('owner'), key);
    const stored = await ports.db.doc(paths.campaign(HOME, 'ending')).get();
    expect(campaignSchema.parse(stored.data()).trialEndedAt).toEqual(NOW);
    expect(await auditOf(ports, HOME)).toContain('owner trial.end ending');
    await expectRefusal(endTrial(ports, caller('owner'), key), 'notPossibleNow');
  });

  test('needs a trial that was started', async () => {
    await storeCampaign(ports.db, HOME, 'ending');
    await expectRefusal(endTrial(ports, caller('owner'), key), 'notPossibleNow');
    await storeCampaign(ports.db, HOME, 'ending', { status: 'running', trial: null });
    await expectRefusal(endTrial(ports, caller('owner'), key), 'notPossibleNow');
  });
});

describe('balance', () => {
  /** 24 companies, of which 20 can be written to. */
  beforeEach(async () => {
    for (let index = 0; index < 24; index += 1) {
      const fields = {
        name: `Yritys ${String(index).padStart(2, '0')} Oy`,
        industry: index % 2 ? '25620' : '41000',
        town: 'Vantaa',
        sizeClass: '5-9' as const,
      };
      await storeCompany(ports.db, HOME, id(index), fields, index < 20 ? `info@yritys${index}.example` : '');
    }
  });

  test('of a draft: those who would be written to, as the seed draws them', async () => {
    await storeCampaign(ports.db, HOME, 'draft');
    const key = { organisation: HOME, campaign: 'draft' };
    const first = await readBalance(ports, caller('manager'), key);
    expect(first.companies).toBe(20);
    expect(first.rows).toEqual([
      { variable: 'industry', value: '25', treatment: 5, control: 5, difference: 0 },
      { variable: 'industry', value: '41', treatment: 5, control: 5, difference: 0 },
      { variable: 'sizeClass', value: '5-9', treatment: 10, control: 10, difference: 0 },
      { variable: 'town', value: 'Vantaa', treatment: 10, control: 10, difference: 0 },
    ]);
    expect(await readBalance(ports, caller('manager'), key)).toEqual(first);
  });

  test('shown before the start is the one that queueing then draws', async () => {
    await storeCampaign(ports.db, HOME, 'queued', { trial: { ...TRIAL, seed: 5, treatmentShare: 0.3 } });
    const key = { organisation: HOME, campaign: 'queued' };
    const { rows } = await readBalance(ports, caller('manager'), key);
    const { rev } = await freezeTrial(ports, caller('adviser'), { ...key, rev: 1 });
    expect(rev).toBe(2);
    await ports.db.doc(paths.campaign(HOME, 'queued')).update({ status: 'queueing', startedAt: ports.now() });
    await queueCampaign(ports, key);
    expect((await readBalance(ports, caller('manager'), key)).rows).toEqual(rows);
    const arms = await ports.db.collection(paths.recipients(HOME, 'queued')).get();
    expect(arms.docs.filter((one) => one.get('arm') === 'treatment')).toHaveLength(6);
    expect(arms.docs.filter((one) => one.get('arm') === 'control' && one.get('email') === '')).toHaveLength(
      14,
    );
  });

  test('of a started campaign: each company once, as it was drawn', async () => {
    await storeCampaign(ports.db, HOME, 'begun', { status: 'running', startedAt: NOW });
    const facts = { industry: '25620', town: 'Espoo', sizeClass: '1-4' };
    await storeRecipient(ports.db, HOME, 'begun', 'a1', { company: id(0), facts, position: 0 });
    await storeRecipient(ports.db, HOME, 'begun', 'a2', { company: id(0), facts, position: 1 });
    await storeRecipient(ports.db, HOME, 'begun', 'b', {
      company: id(1),
      facts: {},
      arm: 'control',
      position: 2,
    });
    const { companies, rows } = await readBalance(ports, caller('manager'), {
      organisation: HOME,
      campaign: 'begun',
    });
    expect(companies).toBe(2);
    expect(
      rows.map(({ variable, value, treatment, control }) => [variable, value, treatment, control]),
    ).toEqual([
      ['industry', '', 0, 1],
      ['industry', '25', 1, 0],
      ['sizeClass', '', 0, 1],
      ['sizeClass', '1-4', 1, 0],
      ['town', '', 0, 1],
      ['town', 'Espoo', 1, 0],
    ]);
  });
});

describe('the result', () => {
  const key = { organisation: HOME, campaign: 'result' };
  const recipient = (index: number, arm: 'treatment' | 'control', change = {}) =>
    storeRecipient(ports.db, HOME, 'result', `r${index}`, {
      company: id(index),
      companyName: `Firma ${index} Oy`,
      facts: { businessId: id(index) },
      arm,
      position: index,
      ...change,
    });
  const done = (change: Parameters<typeof storeConversation>[2] = {}) =>
    storeConversation(ports.db, HOME, { bot: 'followed', status: 'completed', ...change });

  beforeEach(async () => {
    await storeCampaign(ports.db, HOME, 'result', { bot: 'followed', status: 'running', startedAt: AT });
    for (let index = 0; index < 10; index += 1) await recipient(index, index < 5 ? 'treatment' : 'control');
    await recipient(10, 'control', { company: 'no-business-id', facts: {} });
    // Treatment: by invitation, by business id, by milestones alone; control: by name, which a site visitor gave.
    await done({ invitation: { campaign: 'result', recipient: 'r0' }, channel: 'invitation' });
    await done({ company: { name: 'x', businessId: id(1) } });
    await recipient(2, 'treatment', { completedAt: NOW });
    await done({ company: { name: 'firma 5' } });
    // None of these counts: before the start, another bot, unfinished, another campaign's recipient, unknown.
    await done({ company: { name: 'x', businessId: id(6) }, startedAt: new Date(AT.getTime() - 1) });
    await done({ company: { name: 'x', businessId: id(6) }, bot: 'other' });
    await done({ company: { name: 'x', businessId: id(6) }, status: 'active' });
    await done({ invitation: { campaign: 'other', recipient: 'r7' } });
    await done({ company: { name: 'Tuntematon Oy' } });
    await done({ company: { name: 'x', businessId: id(6) }, spam: true });
  });

  test('counts companies by conversations of any channel since the start', async () => {
    const result = await readTrial(ports, caller('manager'), key);
    expect(result.treatment).toMatchObject({ companies: 5, withOutcome: 3, unknown: 0, share: 0.6 });
    expect(result.control).toMatchObject({ companies: 6, withOutcome: 1, unknown: 1, share: 0.2 });
    expect(result.difference).toBeCloseTo(0.4, 12);
    expect(result.interval?.low).toBeLessThan(0.4);
    expect(result.pValue).toBeCloseTo(0.5238, 4);
    expect(result.bounds?.low).toBeCloseTo(0.6 - 2 / 6, 12);
  });

  test('is none before the start, and without a trial', async () => {
    await storeCampaign(ports.db, HOME, 'draft');
    await storeCampaign(ports.db, HOME, 'plain', { trial: null });
    await expectRefusal(readTrial(ports, caller('owner'), { ...key, campaign: 'draft' }), 'notPossibleNow');
    await expectRefusal(readTrial(ports, caller('owner'), { ...key, campaign: 'plain' }), 'notPossibleNow');
  });
});

describe('imported outcomes', () => {
  const key = { organisation: HOME, campaign: 'imported' };

  test('go to every recipient of the company, and what is unknown is said', async () => {
    const trial = { ...TRIAL, outcome: 'imported' as const };
    await storeCampaign(ports.db, HOME, 'imported', { trial, status: 'completed', startedAt: AT });
    for (let index = 0; index < 40; index += 1) {
      const arm = index % 2 ? 'control' : 'treatment';
      await storeRecipient(ports.db, HOME, 'imported', `i${index}`, {
        company: id(index),
        arm,
        position: index,
      });
    }
    await storeRecipient(ports.db, HOME, 'imported', 'twin', { company: id(0), position: 99 });
    const outcomes = Array.from({ length: 35 }, (_, index) => ({
      businessId: index === 1 ? `FI${id(1).replace('-', '')}` : id(index),
      value: index % 4 === 0 ? (1 as const) : (0 as const),
    }));
    const answer = await recordOutcomes(ports, caller('adviser'), {
      ...key,
      outcomes: [...outcomes, { businessId: id(80), value: 1 }, { businessId: '1234567-8', value: 1 }],
    });
    expect(answer.recorded).toBe(35);
    expect(answer.unknown.sort()).toEqual(['1234567-8', id(80)].sort());
    const twin = await ports.db.doc(paths.recipient(HOME, 'imported', 'twin')).get();
    expect(twin.get('outcome')).toBe(1);

    const result = await readTrial(ports, caller('manager'), key);
    expect(result.treatment).toMatchObject({ companies: 20, withOutcome: 9, unknown: 2 });
    expect(result.control).toMatchObject({ companies: 20, withOutcome: 0, unknown: 3 });
    expect(await auditOf(ports, HOME)).toContain('adviser trial.outcomes imported');

    await recordOutcomes(ports, caller('adviser'), { ...key, outcomes: [{ businessId: id(0), value: 0 }] });
    expect((await readTrial(ports, caller('manager'), key)).treatment.withOutcome).toBe(8);
  });

  test('are for trials that wait for them, once started', async () => {
    const outcomes = [{ businessId: id(0), value: 1 as const }];
    const trial = { ...TRIAL, outcome: 'imported' as const };
    await storeCampaign(ports.db, HOME, 'followed', { status: 'running', startedAt: AT });
    await storeCampaign(ports.db, HOME, 'waiting', { trial });
    await storeCampaign(ports.db, HOME, 'plain', { trial: null });
    for (const campaign of ['followed', 'waiting', 'plain']) {
      const attempt = recordOutcomes(ports, caller('owner'), { ...key, campaign, outcomes });
      await expectRefusal(attempt, 'notPossibleNow');
    }
  });
});
