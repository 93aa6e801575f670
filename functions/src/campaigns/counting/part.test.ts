import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { Timestamp } from 'firebase-admin/firestore';
import { expect, test } from 'vitest';
import { isWithin, pack, parted, partFrom, storedPart, tiled, type Entry, type Part } from './part.ts';

const IDS = Array.from({ length: 30 }, (_, index) => `c${String(index).padStart(2, '0')}`);
const moments = { asOf: new Date('2026-03-02T09:00:00Z'), readAt: Timestamp.fromMillis(7) };
const entry = (id: string): Entry => ({
  id,
  company: { status: 'active', town: 'Vantaa', industry: '62010', sizeClass: '5-9', groups: ['g'] },
  contacts: [
    {
      address: 'a1b2c3d4e5f6',
      kind: 'generic',
      decision: 'accepted',
      rank: 10,
      isPattern: false,
      isFitAsFirst: true,
      isBlocked: false,
      hasConsent: false,
      isRefused: true,
    },
  ],
  silent: 1,
});

test('whatever parts are there, every company lies in exactly one tile or gap', () => {
  const ends = fc.constantFrom('', ...IDS);
  const parts = fc.array(
    fc.record({ after: ends, upTo: fc.option(ends), asOf: fc.date({ noInvalidDate: true }) }),
  );
  fc.assert(
    fc.property(parts, (some) => {
      const sound = some.filter(({ after, upTo }) => upTo === null || after < upTo);
      const { tiles, gaps } = tiled(sound);
      for (const id of IDS) {
        expect([...tiles, ...gaps].filter((range) => isWithin(range, id))).toHaveLength(1);
      }
    }),
  );
});

test('of two parts that begin at the same place, the newer is taken', () => {
  const old = { after: '', upTo: null, asOf: new Date(1) };
  const recent = { ...old, asOf: new Date(2) };
  expect(tiled([old, recent])).toEqual({ tiles: [recent], gaps: [] });
});

test('entries in parts are all there, each within its part, and the parts cover the range', () => {
  const ids = fc.subarray(IDS.slice(1));
  fc.assert(
    fc.property(ids, fc.integer({ min: 1, max: 9 }), (some, size) => {
      const parts = parted({ after: 'c00', upTo: null, entries: some.map(entry), ...moments }, size);
      expect(parts.flatMap(({ entries }) => entries.map(({ id }) => id))).toEqual(some);
      for (const part of parts) {
        expect(part.entries.length).toBeLessThanOrEqual(size);
        expect(part.entries.every(({ id }) => isWithin(part, id))).toBe(true);
      }
      expect(tiled(parts)).toEqual({ tiles: parts, gaps: [{ after: '', upTo: 'c00' }] });
    }),
  );
});

test('what is kept is what was known, for a day; what an earlier version kept is not taken', () => {
  const part: Part = { after: '', upTo: 'c09', entries: [entry('c01'), entry('c02')], ...moments };
  const stored = storedPart(part);
  expect(stored?.expiresAt).toEqual(new Date('2026-03-03T09:00:00Z'));
  expect(partFrom(stored)).toEqual(part);
  expect(partFrom({ ...stored, content: pack([{ id: 'c01' }]) })).toBeNull();
  expect(partFrom({ expiresAt: moments.asOf })).toBeNull();
});

test('what a document cannot hold is not kept', () => {
  expect(pack(randomBytes(600_000).toString('hex'))).not.toBeNull();
  expect(pack(randomBytes(1_000_000).toString('hex'))).toBeNull();
});
