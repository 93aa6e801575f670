import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { paths } from '../../../core/bots/paths.ts';
import { conversationQuery } from '../../../core/queries/queries.ts';
import { publishedIn } from '../published/published.ts';
import { queryOf } from '../staff/query.ts';
import { auditOf, caller, expectRefusal, storeMember, type TestPorts } from '../staff/testing/ports.ts';
import { readStatistics } from '../statistics/read.service.ts';
import { rollUp } from '../statistics/rollup.ts';
import { longDialogue, mappingDialogue } from '../testing/dialogues.ts';
import { choose, write } from '../testing/entries.ts';
import { publishFixture } from '../testing/fixtures.ts';
import { beginOver, post, publicApp, storedConversation } from '../testing/public-app.ts';
import { recipientFixture } from '../testing/recipients.ts';
import { setSpam } from './spam.service.ts';

const { app, db, pass } = publicApp(`demo-spam-${randomUUID()}`);
const NOW = new Date('2026-11-21T12:00:00.000Z');
const published = publishedIn(db, () => NOW);
const mark = (conversation: string, spam: boolean, by = 'adviser', organisation = 'vantaa') =>
  setSpam({ db, now: () => NOW, published }, caller(by), { organisation, conversation, spam });
const statistics = (bot: string) =>
  readStatistics(db, { organisation: 'vantaa', bot, from: '2026-11', to: '2026-12', version: null });
const opened = (seq: number, link: string) => ({
  seq,
  at: '2026-11-21T11:59:50.000Z',
  kind: 'opened' as const,
  link,
});
const listed = async (bot: string, spam?: boolean) =>
  (await queryOf(db, conversationQuery({ bot, spam }), paths.conversations('vantaa')).get()).docs.map(
    ({ id }) => id,
  );

beforeAll(async () => {
  for (const bot of ['mapping', 'rights', 'raced', 'folded', 'trapped', 'late'])
    await publishFixture(db, bot === 'raced' ? longDialogue(4) : mappingDialogue(), { bot, slug: bot });
  for (const role of ['owner', 'adviser', 'manager'] as const) await storeMember(db, 'vantaa', role, [role]);
  await storeMember(db, 'vantaa', 'removed', ['owner'], 'removed');
  await storeMember(db, 'abroad', 'stranger', ['owner']);
});

const company = (seq: number) => ({
  seq, at: '2026-11-21T11:59:40.000Z', kind: 'answer', node: 'company', value: { kind: 'company', name: 'A' },
}) as const; // prettier-ignore
const contact = (seq: number) => ({
  seq, at: '2026-11-21T11:59:45.000Z', kind: 'answer', node: 'contact',
  value: { kind: 'contact', contact: { name: 'Mia' }, consent: true },
}) as const; // prettier-ignore
const whole = [
  choose(1, 'grow', 'yes'),
  write(2, 'why', 'a'),
  company(3),
  contact(4),
  opened(5, 'service:advice'),
];

test('every role marks and takes back, which is written down; nobody else does', async () => {
  const { id } = await beginOver(app, 'rights');
  for (const role of ['owner', 'adviser', 'manager']) {
    await mark(id, true, role);
    expect(await storedConversation(db, id)).toMatchObject({ spam: true, spamReason: 'hand' });
    await mark(id, true, role);
    await mark(id, false, role);
    expect(await storedConversation(db, id)).toMatchObject({ spam: false, spamReason: '' });
  }
  const lines = await auditOf({ db } as TestPorts, 'vantaa');
  const written = lines.filter((line) => line.endsWith(id)).sort();
  expect(written).toEqual(
    ['adviser', 'manager', 'owner'].flatMap((role) => [
      `${role} conversation.spam ${id}`,
      `${role} conversation.unspam ${id}`,
    ]),
  );
  for (const other of ['removed', 'stranger', 'nobody'])
    await expectRefusal(mark(id, true, other), 'noRight');
  await expectRefusal(mark(id, true, 'stranger', 'abroad'), 'notFound');
  await expectRefusal(mark(randomUUID(), true), 'notFound');
  expect(await storedConversation(db, id)).toMatchObject({ spam: false });
});

test('what is marked counts nowhere and is listed apart; taken back, all is as it was', async () => {
  const stays = await beginOver(app, 'mapping');
  await stays.send(choose(1, 'grow', 'yes'));
  const without = await statistics('mapping');
  const goes = await beginOver(app, 'mapping');
  await goes.send(...whole);
  await goes.send(opened(6, 'service:advice'));
  const whenBoth = await statistics('mapping');
  expect(whenBoth.counts).toMatchObject({ started: 2, completed: 1, opened: { 'service:advice': 1 } });

  await mark(goes.id, true);
  expect(await statistics('mapping')).toEqual(without);
  expect([await listed('mapping'), await listed('mapping', true)]).toEqual([[stays.id], [goes.id]]);
  await mark(goes.id, false);
  expect(await statistics('mapping')).toEqual(whenBoth);
  expect([(await listed('mapping')).sort(), await listed('mapping', true)]).toEqual([
    [stays.id, goes.id].sort(),
    [],
  ]);
});

test('what is marked goes on taking answers, and counts as it stands when it is taken back', async () => {
  const empty = await statistics('late');
  const { id, send } = await beginOver(app, 'late');
  await mark(id, true);
  expect((await send(...whole)).status).toBe(200);
  expect(await statistics('late')).toEqual(empty);
  expect(await storedConversation(db, id)).toMatchObject({ status: 'completed', seq: 5, spam: true });
  await mark(id, false);
  expect((await statistics('late')).counts).toMatchObject({
    started: 1, completed: 1, shown: { hello: 1, bye: 1 }, services: { advice: 1 }, opened: { 'service:advice': 1 },
  }); // prettier-ignore
});

test('also when its hours have been folded into months, each day is as before', async () => {
  const { id, send } = await beginOver(app, 'folded');
  await send(choose(1, 'grow', 'yes'));
  pass(26 * 3_600_000);
  await send(write(2, 'why', 'a'), company(3), contact(4));
  const whole = await statistics('folded');
  expect(whole.days['2026-11-21']).toMatchObject({ started: 1, completed: 1 });
  await rollUp(db, new Date('2026-11-30T00:00:00Z'));
  pass(24 * 3_600_000);
  await mark(id, true);
  const none = await statistics('folded');
  expect(Object.values(none.days).every(({ started, completed }) => started + completed === 0)).toBe(true);
  expect([none.counts.started, none.counts.completed, none.counts.answered]).toEqual([0, 0, {}]);
  await rollUp(db, new Date('2026-11-30T00:00:00Z'));
  await mark(id, false);
  expect(await statistics('folded')).toEqual(whole);
  pass(-50 * 3_600_000);
});

test('answers and marks that come at the same moments leave the counts exact', async () => {
  const all = await Promise.all(Array.from({ length: 6 }, () => beginOver(app, 'raced')));
  for (let round = 1; round <= 4; round += 1) {
    await Promise.all(
      all.flatMap(({ id, send }, index) => [
        send(choose(round, `q${round}`, index % 2 ? 'yes' : 'no')),
        mark(id, (index + round) % 3 === 0),
        mark(id, (index + round) % 2 === 0),
      ]),
    );
  }
  const marked = await Promise.all(
    all.map(async ({ id }) => (await storedConversation(db, id))?.spam === true),
  );
  const left = marked.filter((spam) => !spam).length;
  const sayYes = marked.filter((spam, index) => !spam && index % 2).length;
  const { counts } = await statistics('raced');
  expect([counts.started, counts.completed]).toEqual([left, left]);
  expect(counts.options.q1 ?? {}).toEqual({
    ...(sayYes ? { yes: sayYes } : {}),
    ...(left - sayYes ? { no: left - sayYes } : {}),
  });
  await Promise.all(all.map(({ id }) => mark(id, false)));
  expect((await statistics('raced')).counts).toMatchObject({
    started: 6,
    completed: 6,
    options: { q4: { yes: 3, no: 3 } },
  });
});

test('a program that fills in the trap is answered as if all were well, and counts nowhere', async () => {
  const empty = await statistics('trapped');
  const id = randomUUID();
  const start = { id, slug: 'trapped', version: 1, locale: 'fi', channel: 'site' };
  const begun = await post(app, '/api/v1/conversations', { ...start, trap: 'https://spam.example' });
  expect(begun.status).toBe(201);
  expect(await storedConversation(db, id)).toMatchObject({ spam: true, spamReason: 'trap' });

  const later = await beginOver(app, 'trapped');
  await later.send(choose(1, 'grow', 'yes'));
  const answers = (body: object, token = later.token) =>
    post(app, `/api/v1/conversations/${later.id}/answers`, body, token);
  const guessed = await answers({ entries: [write(2, 'why', 'a')], trap: 'x' }, `vantaa.${'A'.repeat(22)}`);
  expect(guessed.status).toBe(401);
  expect((await statistics('trapped')).counts.started).toBe(1);
  const reply = await answers({ entries: [write(2, 'why', 'a')], trap: 'x' });
  expect([reply.status, await reply.json()]).toEqual([200, { seq: 2, status: 'active' }]);
  expect(await storedConversation(db, later.id)).toMatchObject({ spam: true, spamReason: 'trap', seq: 2 });
  expect(await statistics('trapped')).toEqual(empty);
  expect((await answers({ entries: [company(3)], trap: ' ' })).status).toBe(200);

  await mark(later.id, false);
  expect((await statistics('trapped')).counts).toMatchObject({
    started: 1,
    answered: { grow: 1, why: 1, company: 1 },
  });
});

test('the way of an invitation stands where the mails had brought it, and again where the respondent had', async () => {
  const { token, read } = await recipientFixture(db, 'spam');
  const begun = await post(app, '/api/v1/conversations', {
    id: randomUUID(), slug: 'mapping', version: 1, locale: 'fi', channel: 'site', invitation: token,
  }); // prettier-ignore
  const { id, token: bearer } = (await begun.json()) as { id: string; token: string };
  const send = (...entries: object[]) =>
    post(app, `/api/v1/conversations/${id}/answers`, { entries }, bearer);
  await send(choose(1, 'grow', 'yes'));
  await mark(id, true);
  expect(await read()).toMatchObject({ state: 'opened', startedAt: null, conversation: id, dueAt: null });
  await send(write(2, 'why', 'a'), company(3), contact(4));
  expect(await read()).toMatchObject({ state: 'opened', completedAt: null, contactAt: null });
  await mark(id, false);
  expect(await read()).toMatchObject({
    state: 'askedForContact',
    startedAt: NOW,
    completedAt: NOW,
    contactAt: NOW,
  });
});
