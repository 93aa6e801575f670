import { beforeEach, describe, expect, it } from 'vitest';
import { ID, OTHER_ID, queueRig, type QueueRig } from './testing.ts';

let rig: QueueRig;
/** Bits of every proof that was worked out. */
let worked: number[];
let able: boolean;
let right: boolean;

beforeEach(() => {
  worked = [];
  able = true;
  right = true;
  rig = queueRig({
    async prove(id, bits) {
      worked.push(bits);
      if (worked.length > 9) throw new Error('It works and works');
      return able ? `${right ? id : 'other'} ${bits}` : undefined;
    },
  });
});

describe('a server that asks for effort', () => {
  it('is shown it, and the answers follow', async () => {
    rig.server.ask(12);
    await rig.say(1, 2);
    expect(worked).toEqual([12]);
    expect(rig.server.kept(ID)).toHaveLength(2);
  });

  it('is shown more when it has come to ask for more', async () => {
    rig.server.ask(12);
    rig.server.next('work');
    rig.server.next('cut before');
    await rig.say(1);
    rig.server.ask(14);
    await rig.ring();
    expect(worked).toEqual([12, 14]);
    expect((await rig.record()).token).not.toBeNull();
  });

  it('is asked again later when a proof of so many bits does not please it', async () => {
    rig.server.ask(12);
    right = false;
    await rig.say(1);
    expect(worked).toEqual([12]);
    expect([rig.waiting(), rig.rests().length]).toEqual([true, 1]);
  });

  it('waits for the effort without losing anything where the work cannot be done now', async () => {
    rig.server.ask(12);
    able = false;
    await rig.say(1);
    expect([rig.waiting(), (await rig.record()).token]).toEqual([true, null]);
    able = true;
    await rig.ring();
    await rig.say(2);
    expect(rig.server.kept(ID)).toHaveLength(2);
  });

  it('is shown effort for the new id where the old one was taken', async () => {
    rig.server.ask(12);
    rig.server.next('work');
    rig.server.next('conflict');
    await rig.say(1);
    expect(worked).toEqual([12, 12]);
    expect(await rig.record()).toMatchObject({ id: OTHER_ID, proof: { bits: 12, text: `${OTHER_ID} 12` } });
    expect((await rig.record()).token).not.toBeNull();
  });

  it('works after 30 days without a network, with the proof of that time', async () => {
    rig.server.ask(12);
    rig.server.next('work');
    rig.server.next('cut before');
    await rig.say(1);
    rig.reopen();
    await rig.queue.wake();
    await rig.calm();
    expect(worked).toEqual([12]);
    expect((await rig.record()).token).not.toBeNull();
    expect(rig.server.kept(ID)).toHaveLength(1);
  });
});
