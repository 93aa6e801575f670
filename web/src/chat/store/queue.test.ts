import { beforeEach, describe, expect, it } from 'vitest';
import { FIRST_REST, LONGEST_REST } from './queue.ts';
import { withEntries } from './record.ts';
import { LONGEST_WAIT } from './retry.ts';
import { EMPTY, entry, ID, queueRig, type QueueRig } from './testing.ts';

let rig: QueueRig;
beforeEach(() => {
  rig = queueRig();
});

describe('sending in batches', () => {
  it('starts the conversation with the first entry; two go at once, then five at a time', async () => {
    await rig.say(1);
    expect(rig.server.requests).toEqual(['POST /conversations']);
    expect(rig.rests()).toEqual([FIRST_REST]);
    const arrived: number[] = [];
    for (let seq = 2; seq <= 12; seq += 1) {
      await rig.say(seq);
      arrived.push(rig.server.kept(ID).length);
    }
    expect(arrived).toEqual([2, 2, 2, 2, 2, 7, 7, 7, 7, 7, 12]);
    expect(rig.server.requests).toHaveLength(4);
    expect(rig.server.kept(ID)).toEqual(Array.from({ length: 12 }, (_, i) => entry(i + 1)));
    expect((await rig.record()).sent).toBe(12);
  });

  it('lets the first answer wait for no more than two seconds, and the second not at all', async () => {
    await rig.say(1);
    await rig.ring();
    expect(rig.server.kept(ID)).toHaveLength(1);
    await rig.say(2);
    expect(rig.server.kept(ID)).toHaveLength(2);
    expect(rig.rests()).toEqual([]);
  });

  it('sends what waits after ten seconds, and at once when the conversation ends', async () => {
    await rig.say(1, 2, 3);
    expect(rig.rests()).toEqual([LONGEST_REST]);
    await rig.ring();
    expect(rig.server.kept(ID)).toHaveLength(3);
    const done = await rig.storage.update('bot', (now) => now && withEntries(now, [entry(4)]));
    rig.queue.added(done!, true);
    await rig.calm();
    expect(rig.server.kept(ID)).toHaveLength(4);
  });

  it('hands over what waits when the page goes away, with keepalive', async () => {
    await rig.say(1);
    rig.queue.leave();
    await rig.calm();
    expect(rig.server.keptAlive).toEqual([[1]]);
  });
});

describe('a page that is out of sight before the start is answered', () => {
  it('sends what waits as soon as it is', async () => {
    const kept = await rig.storage.update('bot', () => withEntries(EMPTY, [entry(1)]));
    rig.queue.added(kept!, false);
    rig.queue.leave();
    await rig.calm();
    expect(rig.server.kept(ID)).toEqual([entry(1)]);
    expect(rig.rests()).toEqual([]);
  });
});

describe('nothing is lost and nothing doubled', () => {
  it.each(['cut before', 'cut after'] as const)(
    'with the network %s the server at every request',
    async (cut) => {
      for (let seq = 1; seq <= 20; seq += 1) {
        rig.server.next(cut);
        await rig.say(seq);
        await rig.ring();
        await rig.ring();
      }
      await rig.queue.wake();
      expect(rig.server.kept(ID)).toEqual(Array.from({ length: 20 }, (_, i) => entry(i + 1)));
      expect((await rig.record()).sent).toBe(20);
      expect(rig.waiting()).toBe(false);
    },
  );

  it('does not take a captive portal for success', async () => {
    rig.server.always('portal');
    await rig.say(1, 2, 3, 4);
    expect((await rig.record()).token).toBeNull();
    expect(rig.waiting()).toBe(true);
    rig.server.always('work');
    await rig.queue.wake();
    expect(rig.server.kept(ID)).toHaveLength(4);
    expect(rig.waiting()).toBe(false);
  });

  it.each([408, 423, 425, 429, 500, 502, 503, 504, 'tooMany', 'internal'] as const)(
    'tries again after %s',
    async (status) => {
      rig.server.next(status);
      await rig.say(1);
      expect(rig.waiting()).toBe(true);
      await rig.ring();
      await rig.ring();
      expect(rig.server.kept(ID)).toHaveLength(1);
    },
  );

  it('waits longer after every failure, up to a minute, and then tries for ever', async () => {
    rig.server.always(503);
    await rig.say(1);
    const waits: (number | undefined)[] = [];
    for (let i = 0; i < 10; i += 1) {
      waits.push(rig.rests()[0]);
      await rig.ring();
    }
    expect(waits.slice(0, 4)).toEqual([1_000, 2_000, 4_000, 8_000]);
    expect(waits.at(-1)).toBe(LONGEST_WAIT);
  });

  it('waits as long as the server asks', async () => {
    rig.server.next(429, { 'Retry-After': '42' });
    await rig.say(1);
    expect(rig.rests()[0]).toBe(42_000);
  });

  it('does not wait for hours, whatever the server asks', async () => {
    rig.server.next(503, { 'Retry-After': '86400' });
    await rig.say(1);
    expect(rig.rests()[0]).toBe(4 * LONGEST_WAIT);
  });
});
