import { expect, it } from 'vitest';
import type { OwnConversation } from '../../../../../core/api/public.schema.ts';
import { sessionOf, summaryOf } from '../../../../../core/summary/summary.ts';
import { sampleHistory, sampleVersion } from '../../../../../core/summary/testing.ts';
import { ownFile } from './own-file.ts';

const version = sampleVersion();
const entries = sampleHistory();
const summary = summaryOf({ version, session: sessionOf(version, entries) });
const now = new Date('2026-11-22T10:00:00Z');
const own: OwnConversation = {
  id: '6f1c9a52-7f8e-4d3b-9d0a-2b1c3d4e5f60',
  slug: 'kartoitus',
  version: 1,
  locale: 'fi',
  status: 'active',
  seq: 3,
  entries: entries.slice(0, 3),
  facts: { town: 'Vantaa' },
  startedAt: '2026-11-21T12:00:00.000Z',
  completedAt: null,
  expiresAt: '2027-11-21T12:00:00.000Z',
  organisation: 'Vantaan yritysneuvonta',
  company: { name: 'Maija Oy' },
  contact: null,
};
const read = (input: Partial<Parameters<typeof ownFile>[0]>) =>
  JSON.parse(ownFile({ summary, own, entries, sent: 3, now, ...input })) as Record<string, unknown>;

it('says in readable words what is kept, by whom and until when, and what waits', () => {
  expect(read({})).toMatchObject({
    keptBy: 'Vantaan yritysneuvonta',
    keptUntil: '2027-11-21T12:00:00.000Z',
    conversation: { title: 'Kartoitus', language: 'fi', version: 1 },
    company: { name: 'Maija Oy' },
    knownBeforehand: { town: 'Vantaa' },
    history: entries,
    waitingInThisBrowser: entries.slice(3),
  });
  expect(read({}).answers).toContainEqual({ question: 'Kuka olet?', answer: 'Maija' });
});

it('without the server’s word holds what this browser knows', () => {
  expect(read({ own: null })).toMatchObject({ keptUntil: null, history: entries });
});

it('takes entries of another device from the server', () => {
  expect(read({ own: { ...own, seq: 5, entries }, entries: [], sent: 0 }).history).toEqual(entries);
});
