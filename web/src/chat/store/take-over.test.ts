import { beforeEach, expect, it } from 'vitest';
import { httpApi } from './api.ts';
import { EMPTY, entry, ID, OTHER_ID, queueRig, type QueueRig } from './testing.ts';
import { takeOver } from './take-over.ts';

const TOKEN = 'token-1';
const FRESH = { ...EMPTY, id: '1d1c9d54-3c7a-4a52-9d0e-0f6f3f1f2a12' };
let rig: QueueRig;

/** The server holds a conversation of these answers, begun on the plain pages. */
async function begunPlainly(...seqs: number[]) {
  await rig.server.fetch('/api/v1/conversations', {
    method: 'POST',
    body: JSON.stringify({ id: OTHER_ID, version: 1 }),
  });
  rig.server.put(OTHER_ID, seqs.map(entry));
}
const taken = (token = TOKEN) =>
  takeOver({ id: OTHER_ID, token, plain: true }, FRESH, {
    storage: rig.storage,
    api: httpApi(rig.server.fetch),
  });

beforeEach(() => {
  rig = queueRig();
});

it('goes on with the answers that the plain pages have taken, and begins nothing', async () => {
  await begunPlainly(1, 2);
  expect(await taken()).toBe(true);
  expect(await rig.record()).toMatchObject({
    id: OTHER_ID,
    token: TOKEN,
    entries: [entry(1), entry(2)],
    sent: 2,
  });
  rig.reopen();
  await rig.say(3);
  await rig.queue.wake();
  expect(rig.server.kept(OTHER_ID)).toEqual([1, 2, 3].map(entry));
  expect(rig.server.requests.filter((one) => one === 'POST /conversations')).toHaveLength(1);
});

it('takes in what was answered plainly after the chat, with what the chat has still to send', async () => {
  await begunPlainly(1, 2);
  await rig.keep({ ...EMPTY, id: OTHER_ID, token: TOKEN, entries: [entry(1)], sent: 1 });
  expect(await taken()).toBe(true);
  expect(await rig.record()).toMatchObject({ entries: [entry(1), entry(2)], sent: 2, refused: [] });
});

it('leaves a conversation whose answers have not arrived', async () => {
  await begunPlainly(1);
  const waiting = { ...EMPTY, token: 'other', entries: [entry(1), entry(2)], sent: 1 };
  await rig.keep(waiting);
  expect(await taken()).toBe(true);
  expect(await rig.record()).toEqual(waiting);
});

it('keeps the name of the conversation for when the network is back, and begins no other', async () => {
  await begunPlainly(1);
  rig.server.next('cut before');
  expect(await taken()).toBe(false);
  expect(await rig.record()).toMatchObject({ id: OTHER_ID, token: TOKEN, entries: [] });
  rig.reopen(true);
  await rig.queue.wake();
  expect(await rig.record()).toMatchObject({ id: OTHER_ID, entries: [entry(1)], sent: 1 });
});

it('forgets what has been erased on the plain pages', async () => {
  await rig.keep({ ...EMPTY, id: OTHER_ID, token: TOKEN, entries: [entry(1)], sent: 1 });
  expect(await taken('')).toBe(true);
  expect(await rig.record()).toBeUndefined();
  expect(await rig.storage.read(EMPTY.key)).toBeUndefined();
  expect(ID).not.toBe(OTHER_ID);
});
