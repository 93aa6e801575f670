import { randomUUID } from 'node:crypto';
import type { Firestore } from 'firebase-admin/firestore';
import { expect, test } from 'vitest';
import { SAMPLE_DIALOGUE, sampleHistory } from '../../../core/summary/testing.ts';
import { summaryApp } from '../summary/testing/app.ts';
import { publishFixture } from '../testing/fixtures.ts';
import { callOwn, emulatorFirestore, post } from '../testing/public-app.ts';
import { recipientFixture } from '../testing/recipients.ts';

const PROJECT = 'demo-erasure';
const db = emulatorFirestore(PROJECT);
const WORDS = 'Zaqxsw sanoi sen';
const ADDRESS = 'zaqxsw@mokki.example';

/** Every document of the database with its path, as JSON. */
async function everything(of: Firestore): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const collections = await of.listCollections();
  for (let next = collections.shift(); next; next = collections.shift()) {
    for (const reference of await next.listDocuments()) {
      const data = (await reference.get()).data();
      if (data) found.set(reference.path, JSON.stringify(data));
      collections.push(...(await reference.listCollections()));
    }
  }
  return found;
}

test('an erased conversation leaves nothing of what was said, by whom, and of what opened it', async () => {
  await publishFixture(db, SAMPLE_DIALOGUE, { slug: 'sample', bot: 'mapping' });
  const { token: invitation } = await recipientFixture(db, 'erasing');
  const app = summaryApp(PROJECT, { send: () => Promise.resolve(), isSuppressed: async () => false });
  await db.recursiveDelete(db.collection('shared'));
  const before = await everything(db);
  const start = { id: randomUUID(), slug: 'sample', version: 1, locale: 'fi', channel: 'site', invitation };
  const begun = await post(app, '/api/v1/conversations', { ...start, source: 'zaqxsw-mark' });
  const { id, token } = (await begun.json()) as { id: string; token: string };
  const answers = (entries: object[], more = {}) =>
    post(app, `/api/v1/conversations/${id}/answers`, { entries, ...more }, token);
  const history = sampleHistory(WORDS);
  expect((await answers(history)).status).toBe(200);
  const opened = {
    seq: history.length + 1,
    at: '2026-11-21T12:00:00.000Z',
    kind: 'opened',
    link: 'service:digi',
  };
  expect((await answers([opened])).status).toBe(200);
  const mailed = await post(app, `/api/v1/conversations/${id}/summary-mail`, { address: ADDRESS }, token);
  expect(mailed.status).toBe(200);
  expect((await answers([{ ...history[0], node: 'zaqxsw-lost' }])).status).toBe(409);
  expect((await answers(history, { trap: 'zaqxsw-trap' })).status).toBe(200);
  const hash = (
    JSON.parse((await everything(db)).get(`organisations/vantaa/conversations/${id}`) ?? '{}') as {
      tokenHashes: string[];
    }
  ).tokenHashes[0]!;
  expect(hash).toHaveLength(43);

  expect((await callOwn(app, 'DELETE', id, token)).status).toBe(204);
  const after = await everything(db);
  const traces = [...after].filter(([path, json]) =>
    [WORDS, 'zaqxsw', token, hash].some((trace) =>
      `${path} ${json}`.toLowerCase().includes(trace.toLowerCase()),
    ),
  );
  expect(traces).toEqual([]);
  // The invitation remembers which conversation it had, so that no other device begins it again.
  const named = [...after].filter(([path, json]) => `${path} ${json}`.includes(id)).map(([path]) => path);
  expect(named).toEqual(['organisations/vantaa/campaigns/spring/recipients/erasing']);
  const added = [...after.keys()].filter((path) => !before.has(path));
  // What was mailed is counted for an hour, under a keyed hash of the address.
  expect(
    added.every((path) => /\/stats\/|^shared\/quota-/.test(path)),
    added.join(),
  ).toBe(true);
});
