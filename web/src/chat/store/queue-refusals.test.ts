import { beforeEach, describe, expect, it } from 'vitest';
import type { Entry } from '../../../../core/conversation/conversation.ts';
import { entry, ID, OTHER_ID, queueRig, type QueueRig } from './testing.ts';

let rig: QueueRig;
beforeEach(() => {
  rig = queueRig();
});

describe('refusals', () => {
  it('renews a refused token once', async () => {
    await rig.say(1);
    rig.server.forgetToken(ID);
    await rig.queue.wake();
    expect(rig.server.kept(ID)).toHaveLength(1);
    expect(rig.notices).toEqual([]);
  });

  it('takes another id when the conversation was started under this one with other settings', async () => {
    rig.server.next('conflict');
    await rig.say(1);
    await rig.queue.wake();
    expect(rig.server.kept(OTHER_ID)).toEqual([entry(1)]);
    expect(rig.server.kept(ID)).toEqual([]);
    expect(rig.notices).toEqual([]);
  });

  it('does not ask for ever under other ids where every one is taken', async () => {
    rig.server.always('conflict');
    await rig.say(1);
    expect(rig.server.requests).toHaveLength(2);
    expect(rig.notices).toEqual(['expired']);
    expect((await rig.record()).entries).toHaveLength(1);
  });

  it('asks for no new token when answers have been kept under the old one', async () => {
    await rig.say(1, 2, 3, 4);
    rig.server.forgetToken(ID);
    await rig.say(5);
    await rig.queue.wake();
    expect(rig.notices).toEqual(['expired']);
    expect(rig.server.requests.filter((request) => request === 'POST /conversations')).toHaveLength(1);
  });

  it('says so when a new token is refused as well, and keeps the answers', async () => {
    await rig.say(1);
    rig.server.always('unauthorised');
    await rig.queue.wake();
    expect(rig.notices).toEqual(['expired']);
    expect((await rig.record()).entries).toHaveLength(1);
  });

  it('takes over the history of another device on a conflict, and keeps its own entries aside', async () => {
    await rig.say(1);
    const other: Entry = { ...entry(1), at: '2026-11-21T09:00:00.000Z' };
    rig.server.put(ID, [other, entry(2)]);
    await rig.queue.wake();
    expect(rig.notices).toEqual(['conflict']);
    expect(await rig.record()).toMatchObject({ entries: [other, entry(2)], sent: 2, refused: [entry(1)] });
  });

  it('puts an impossible answer aside and goes on', async () => {
    await rig.say(1);
    rig.server.refuse(2);
    await rig.say(2);
    await rig.queue.wake();
    expect(rig.notices).toEqual(['invalid']);
    expect(await rig.record()).toMatchObject({ entries: [entry(1)], sent: 1, refused: [entry(2)] });
  });

  it('halves a batch that is too large', async () => {
    rig.server.largest(3);
    await rig.say(1, 2, 3, 4, 5, 6, 7);
    for (let i = 0; i < 4; i += 1) await rig.queue.wake();
    expect(rig.server.kept(ID)).toHaveLength(7);
  });

  it('says so when the conversation is gone, and keeps the answers', async () => {
    await rig.say(1);
    rig.server.always('notFound');
    await rig.queue.wake();
    expect(rig.notices).toEqual(['gone']);
    expect((await rig.record()).entries).toHaveLength(1);
  });

  it('goes on in the newer version when the old one takes no new conversations', async () => {
    rig.server.next('versionGone');
    await rig.say(1);
    await rig.queue.wake();
    expect(rig.notices).toEqual(['updated']);
    expect((await rig.record()).version).toBe(2);
    expect(rig.server.kept(ID)).toHaveLength(1);
  });
});
