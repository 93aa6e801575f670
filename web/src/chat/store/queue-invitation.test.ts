import { beforeEach, describe, expect, it } from 'vitest';
import type { Entry } from '../../../../core/conversation/conversation.ts';
import { EMPTY, entry, ID, OTHER_ID, queueRig, type QueueRig } from './testing.ts';

let rig: QueueRig;
beforeEach(() => {
  rig = queueRig();
});

describe('an invitation', () => {
  const invitation = 'token';
  beforeEach(() => rig.keep({ ...EMPTY, channel: 'invitation', invitation }));

  it('goes on with the conversation that it has on another device, before the first answer', async () => {
    rig.server.invite(invitation, OTHER_ID, [entry(1), entry(2)]);
    rig.reopen(true);
    await rig.queue.wake();
    expect(await rig.record()).toMatchObject({ id: OTHER_ID, entries: [entry(1), entry(2)], sent: 2 });
    expect(rig.server.requests).toEqual(['POST /conversations', `GET /conversations/${OTHER_ID}`]);
    await rig.say(3);
    await rig.queue.wake();
    expect(rig.server.kept(OTHER_ID)).toEqual([1, 2, 3].map(entry));
    expect(rig.notices).toEqual([]);
  });

  it('asks for the copy when it is opened again where it was begun', async () => {
    await rig.say(1);
    await rig.queue.wake();
    rig.server.put(ID, [entry(1), entry(2)]);
    rig.reopen(true);
    await rig.queue.wake();
    expect(await rig.record()).toMatchObject({ id: ID, entries: [entry(1), entry(2)], sent: 2, refused: [] });
  });

  it('asks until the copy is there, and then no more', async () => {
    rig.server.invite(invitation, OTHER_ID, [entry(1)]);
    rig.reopen(true);
    rig.server.next('work');
    rig.server.next(503);
    await rig.queue.wake();
    expect(rig.waiting()).toBe(true);
    await rig.ring();
    expect(await rig.record()).toMatchObject({ id: OTHER_ID, sent: 1 });
    const asked = rig.server.requests.length;
    await rig.queue.wake();
    expect(rig.server.requests).toHaveLength(asked);
  });

  it('that two devices begin at once is one conversation; what differs is kept aside', async () => {
    const other: Entry = { ...entry(1), at: '2026-11-21T09:00:00.000Z' };
    rig.server.invite(invitation, OTHER_ID, [other]);
    await rig.say(1);
    await rig.queue.wake();
    expect(await rig.record()).toMatchObject({ id: OTHER_ID, entries: [other], refused: [entry(1)] });
    expect(rig.server.requests).toEqual(['POST /conversations', `GET /conversations/${OTHER_ID}`]);
    expect(rig.notices).toEqual(['conflict']);
  });

  it('does not say again what has been erased on another device', async () => {
    await rig.say(1, 2);
    rig.server.erase(ID);
    rig.server.invite(invitation, OTHER_ID, []);
    await rig.say(3);
    await rig.queue.wake();
    expect(rig.server.held()).toEqual([]);
    expect(await rig.record()).toMatchObject({ id: OTHER_ID, entries: [], sent: 0, refused: [entry(3)] });
    expect(rig.notices).toContain('otherTab');
  });

  it('gives a new token when the old one has had its day, also after answers', async () => {
    await rig.say(1, 2, 3, 4);
    rig.server.forgetToken(ID);
    await rig.say(5);
    await rig.queue.wake();
    expect(rig.server.kept(ID)).toHaveLength(5);
    expect(rig.notices).toEqual([]);
  });
});

it('does not take over another conversation without an invitation', async () => {
  rig.server.next('work');
  rig.server.invite('', OTHER_ID, [entry(1)]);
  await rig.say(1);
  expect((await rig.record()).id).toBe(ID);
});
