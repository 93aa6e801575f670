import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { invitedPrivacyPath } from '../../../core/campaigns/invited-privacy-path.ts';
import { paths } from '../../../core/bots/paths.ts';
import type { Campaign } from '../../../core/campaigns/campaign.schema.ts';
import {
  ABROAD,
  auditOf,
  caller,
  expectRefusal,
  HOME,
  openPorts,
  PUBLIC_URL,
  storeWorld,
  type TestPorts,
} from '../staff/testing/ports.ts';
import { changeCampaign } from './change.service.ts';
import { countAudience } from './count.service.ts';
import { createCampaign, duplicateCampaign, removeCampaign, saveCampaign } from './draft.service.ts';
import { readFunnel } from './funnel.service.ts';
import { queueCampaign } from './queue.ts';
import { retryRecipients } from './retry.service.ts';
import { startCampaign } from './start.service.ts';
import { sendTest } from './test.service.ts';
import {
  addressOf,
  CAMPAIGN,
  campaignFixture,
  campaignOf,
  EVERYBODY,
  firms,
  KEY,
  recipientsOf,
  storeBot,
  storeFirms,
} from './testing/world.ts';
import { tickCampaigns } from './tick.ts';

let ports: TestPorts;

beforeEach(async () => {
  ports = await openPorts('demo-campaign-services');
  await storeWorld(ports);
  await storeBot(ports.db);
  await storeFirms(ports.db, firms(3));
  await store();
});
afterEach(() => ports.close());

const store = (change: Partial<Campaign> = {}) =>
  ports.db.doc(paths.campaign(HOME, CAMPAIGN)).set(campaignFixture(change));
const adviser = caller('adviser');
const NEW = { organisation: HOME, name: 'Autumn', bot: 'mapping', group: null, locale: 'fi' as const };
const TEST = { ...KEY, index: 0, locale: 'sv' as const, contact: null };
const COUNT = { ...KEY, audience: EVERYBODY };
const NOBODY = { ...KEY, recipients: [], state: null };
const TRIAL = {
  seed: 1,
  treatmentShare: 0.5,
  strata: [],
  outcome: 'answered' as const,
  baseline: 0.1,
  plan: 'Plan',
  frozenAt: null,
  frozenHash: '',
};

describe('who may', () => {
  const calls: Record<string, (person: string) => Promise<unknown>> = {
    createCampaign: (person) => createCampaign(ports, caller(person), NEW),
    saveCampaign: (person) =>
      saveCampaign(ports, caller(person), { ...KEY, rev: 1, settings: { name: 'X' } }),
    removeCampaign: (person) => removeCampaign(ports, caller(person), KEY),
    duplicateCampaign: (person) => duplicateCampaign(ports, caller(person), { ...KEY, name: 'Copy' }),
    countAudience: (person) => countAudience(ports, caller(person), COUNT),
    sendTest: (person) => sendTest(ports, caller(person), TEST),
    startCampaign: (person) => startCampaign(ports, caller(person), { ...KEY, rev: 1 }),
    changeCampaign: (person) => changeCampaign(ports, caller(person), { ...KEY, action: 'pause' }),
    retryRecipients: (person) => retryRecipients(ports, caller(person), NOBODY),
    readFunnel: (person) => readFunnel(ports, caller(person), KEY),
  };

  test.each(Object.keys(calls))(
    '%s: owners and advisers of the organisation and nobody else',
    async (name) => {
      const managers = name === 'readFunnel' ? [] : ['manager'];
      for (const person of [...managers, 'removed', 'stranger', 'nobody']) {
        await expectRefusal(calls[name]!(person), 'noRight');
      }
      const before = await campaignOf(ports);
      expect(before).toMatchObject({ status: 'draft', rev: 1, name: 'Spring' });
      expect(ports.sent).toEqual([]);
      const started = ['changeCampaign', 'retryRecipients'].includes(name);
      for (const person of ['owner', 'adviser', ...(name === 'readFunnel' ? ['manager'] : [])]) {
        await store(started ? { status: 'running', recipients: 3 } : {});
        await expect(calls[name]!(person)).resolves.not.toThrow();
      }
    },
  );

  test('a campaign of another organisation is not there', async () => {
    const elsewhere = { organisation: ABROAD, campaign: CAMPAIGN };
    const stranger = caller('stranger');
    await expectRefusal(readFunnel(ports, stranger, elsewhere), 'notFound');
    await expectRefusal(startCampaign(ports, stranger, { ...elsewhere, rev: 1 }), 'notFound');
    await expectRefusal(sendTest(ports, stranger, { ...TEST, ...elsewhere }), 'notFound');
    await expectRefusal(createCampaign(ports, stranger, { ...NEW, organisation: ABROAD }), 'notFound');
  });
});

describe('a draft', () => {
  test('begins with everything that can be guessed', async () => {
    const { campaign } = await createCampaign(ports, adviser, NEW);
    const stored = (await ports.db.doc(paths.campaign(HOME, campaign)).get()).data() as Campaign;
    expect(stored).toMatchObject({
      status: 'draft',
      rev: 1,
      sender: { name: 'Name of adviser, Vantaan yritysneuvonta', replyTo: 'adviser@example.fi', address: '' },
      schedule: {
        perHour: 300,
        timeZone: 'Europe/Helsinki',
        days: [1, 2, 3, 4, 5],
        from: '08:00',
        to: '16:00',
      },
      trial: null,
    });
    expect(Object.keys(stored.message.body).toSorted()).toEqual(['en', 'fi', 'sv']);
    expect(await auditOf(ports, HOME)).toContain(`adviser campaign.create ${campaign}`);
  });

  test('needs a bot and a group that are there', async () => {
    await expectRefusal(createCampaign(ports, adviser, { ...NEW, bot: 'none' }), 'notFound');
    await expectRefusal(createCampaign(ports, adviser, { ...NEW, group: 'none' }), 'notFound');
  });

  test('is saved on the revision that was read, or not at all', async () => {
    const order = { ...KEY, rev: 1, settings: { name: 'First' } };
    expect(await saveCampaign(ports, adviser, order)).toEqual({ rev: 2 });
    await expectRefusal(saveCampaign(ports, adviser, { ...order, settings: { name: 'Second' } }), 'stale');
    expect(await campaignOf(ports)).toMatchObject({ name: 'First', rev: 2 });
    const schedule = { ...campaignFixture().schedule, timeZone: 'Europe/Tikkurila' };
    await expectRefusal(
      saveCampaign(ports, adviser, { ...KEY, rev: 2, settings: { schedule } }),
      'malformed',
    );
    await store({ status: 'running' });
    await expectRefusal(saveCampaign(ports, adviser, order), 'notDraft');
  });

  test('a call cannot freeze a trial, and a frozen one holds audience, words and trial', async () => {
    const forged = { ...TRIAL, frozenAt: ports.now(), frozenHash: 'forged' };
    await saveCampaign(ports, adviser, { ...KEY, rev: 1, settings: { trial: forged } });
    expect((await campaignOf(ports)).trial).toMatchObject({ frozenAt: null, frozenHash: '' });

    await store({ trial: forged });
    const save = (settings: Partial<Campaign>) => saveCampaign(ports, adviser, { ...KEY, rev: 1, settings });
    await expectRefusal(save({ audience: { ...EVERYBODY, towns: ['Espoo'] } }), 'frozen');
    await expectRefusal(save({ trial: null }), 'frozen');
    await expectRefusal(save({ trial: { ...TRIAL, seed: 2 } }), 'frozen');
    const { message } = campaignFixture();
    await expectRefusal(save({ message: { ...message, subject: { fi: 'Other' } } }), 'frozen');
    expect(await save({ name: 'Renamed', message, audience: EVERYBODY, trial: TRIAL })).toEqual({ rev: 2 });
    expect(await campaignOf(ports)).toMatchObject({ name: 'Renamed', trial: { frozenHash: 'forged' } });
  });

  test('is removed or copied; what was started stays', async () => {
    await store({
      trial: { ...TRIAL, frozenAt: ports.now(), frozenHash: 'f' },
      status: 'completed',
      recipients: 9,
    });
    await expectRefusal(removeCampaign(ports, adviser, KEY), 'notDraft');
    const { campaign } = await duplicateCampaign(ports, adviser, { ...KEY, name: 'Again' });
    const copy = (await ports.db.doc(paths.campaign(HOME, campaign)).get()).data();
    expect(copy).toMatchObject({ name: 'Again', status: 'draft', recipients: 0, startedAt: null });
    expect(copy?.trial).toMatchObject({ plan: 'Plan', frozenAt: null, frozenHash: '' });
    await removeCampaign(ports, adviser, { ...KEY, campaign });
    expect((await ports.db.doc(paths.campaign(HOME, campaign)).get()).exists).toBe(false);
  });
});

test('counting says the same as queueing does, with people to preview', async () => {
  await storeFirms(ports.db, [{ id: 'gone', company: { status: 'ceased' } }, ...firms(20, 100)]);
  const counted = await countAudience(ports, adviser, COUNT);
  expect(counted).toMatchObject({ companies: 24, recipients: 23, excluded: { ceased: 1 } });
  expect(counted.samples).toHaveLength(10);
  expect(counted.samples[0]).toMatchObject({
    email: addressOf('c000000'),
    locale: 'fi',
    contact: 'c000000-0',
  });
  await store({ status: 'queueing', startedAt: ports.now() });
  await queueCampaign(ports, KEY);
  expect(await campaignOf(ports)).toMatchObject({ recipients: 23, excluded: counted.excluded });
});

test('a test goes to the caller alone, and leads to nobody’s own page', async () => {
  expect(await sendTest(ports, adviser, TEST)).toEqual({ email: 'adviser@example.fi' });
  await sendTest(ports, adviser, { ...TEST, locale: 'fi', contact: 'c000001-0' });
  await expectRefusal(sendTest(ports, adviser, { ...TEST, index: 2 }), 'notFound');
  await expectRefusal(sendTest(ports, adviser, { ...TEST, contact: 'none' }), 'notFound');
  expect(ports.sent.map(({ to }) => to)).toEqual(['adviser@example.fi', 'adviser@example.fi']);
  const [plain, asRead] = ports.sent.map(({ letter }) => `${letter.subject} ${letter.text}`);
  expect(plain).toContain(`${PUBLIC_URL}/b/mapping`);
  expect(plain).not.toMatch(/\/i\/|unsubscribe/);
  expect(plain).toContain(`${PUBLIC_URL}${invitedPrivacyPath(HOME)}`);
  expect(asRead).toContain('Firma c000001 Oy');
  expect(await auditOf(ports, HOME)).toContain(`adviser campaign.test ${CAMPAIGN}`);
});

describe('starting', () => {
  test('stops at what is missing, and nothing happens', async () => {
    await store({
      sender: { name: '', replyTo: '', address: '' },
      audience: { ...EVERYBODY, towns: ['Espoo'] },
    });
    expect(await startCampaign(ports, adviser, { ...KEY, rev: 1 })).toEqual({
      started: false,
      hindrances: ['noRecipients', 'noSender'],
    });
    expect(await campaignOf(ports)).toMatchObject({ status: 'draft', rev: 1 });
    expect(ports.tasks).toEqual([]);
    await ports.db.doc(paths.bot(HOME, 'mapping')).update({ publishedVersion: null });
    await store();
    expect((await startCampaign(ports, adviser, { ...KEY, rev: 1 })).hindrances).toEqual(['botNotPublished']);
    await expectRefusal(startCampaign(ports, adviser, { ...KEY, rev: 2 }), 'stale');
  });

  test('takes the bot’s address and the languages that are written, and hands the queueing on', async () => {
    const { message } = campaignFixture();
    const words = { subject: { sv: message.subject.sv }, body: { sv: message.body.sv } };
    await store({ message: words, slug: 'old' });
    expect(await startCampaign(ports, adviser, { ...KEY, rev: 1 })).toEqual({
      started: true,
      hindrances: [],
    });
    expect(await campaignOf(ports)).toMatchObject({
      status: 'queueing',
      slug: 'mapping',
      locales: ['sv'],
      defaultLocale: 'sv',
      startedAt: ports.now(),
    });
    expect(ports.tasks).toMatchObject([{ task: 'queueCampaign', data: KEY }]);
    await expectRefusal(startCampaign(ports, adviser, { ...KEY, rev: 2 }), 'notDraft');
    await queueCampaign(ports, KEY);
    expect((await recipientsOf(ports)).map(({ locale }) => locale)).toEqual(['sv', 'sv', 'sv']);
  });
});

test('pausing, resuming and cancelling only where it makes sense', async () => {
  const change = (action: 'pause' | 'resume' | 'cancel') =>
    changeCampaign(ports, adviser, { ...KEY, action });
  for (const action of ['pause', 'resume', 'cancel'] as const)
    await expectRefusal(change(action), 'notPossibleNow');
  await store({ status: 'queueing' });
  await change('pause');
  await expectRefusal(change('pause'), 'notPossibleNow');
  await change('resume');
  expect((await campaignOf(ports)).status).toBe('queueing');
  await change('cancel');
  await expectRefusal(change('resume'), 'notPossibleNow');
  await expectRefusal(retryRecipients(ports, adviser, NOBODY), 'notPossibleNow');
});

test('the funnel counts states and milestones', async () => {
  await store({ status: 'queueing', startedAt: ports.now() });
  await queueCampaign(ports, KEY);
  const [first, second] = await recipientsOf(ports);
  const at = ports.now();
  const update = (id: string, change: object) =>
    ports.db.doc(paths.recipient(HOME, CAMPAIGN, id)).update(change);
  await update(first!.id, { state: 'opened', sentAt: at, openedAt: at, next: 3 });
  await update(second!.id, { state: 'sent', sentAt: at, next: 2 });
  expect(await readFunnel(ports, caller('manager'), KEY)).toMatchObject({
    recipients: 3,
    states: { opened: 1, sent: 1, queued: 1 },
    milestones: { sentAt: 2, openedAt: 1, startedAt: 0 },
    reminders: 3,
  });
});

test('the clock hands on what has work to do, each once a minute', async () => {
  const other = ports.db.doc(paths.campaign(HOME, 'other'));
  await store({ status: 'running', wakeAt: null });
  await other.set(campaignFixture({ status: 'queueing' }));
  await ports.db.doc(paths.campaign(HOME, 'third')).set(campaignFixture({ status: 'paused' }));
  expect(await tickCampaigns(ports)).toBe(2);
  expect(ports.tasks.map(({ task, data }) => ({ task, data }))).toEqual([
    { task: 'queueCampaign', data: { organisation: HOME, campaign: 'other' } },
    { task: 'sendCampaign', data: KEY },
  ]);
  await tickCampaigns(ports);
  expect(ports.tasks[2]?.options?.id).toBe(ports.tasks[0]?.options?.id);
  await other.delete();
  await store({ status: 'running', wakeAt: new Date(ports.now().getTime() + 1) });
  expect(await tickCampaigns(ports)).toBe(0);
  ports.wait(1);
  expect(await tickCampaigns(ports)).toBe(1);
});
