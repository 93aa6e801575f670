import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepAtLast, takeLast, withLast } from './last-moment.ts';
import { EMPTY, entry } from './testing.ts';

let kept: Map<string, string>;
let browser: EventTarget;
beforeEach(() => {
  kept = new Map();
  browser = new EventTarget();
  vi.stubGlobal('addEventListener', browser.addEventListener.bind(browser));
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void kept.set(name, text),
    removeItem: (name: string) => void kept.delete(name),
  });
});
afterEach(() => vi.unstubAllGlobals());

const happens = (name: string, persisted: boolean) =>
  browser.dispatchEvent(Object.assign(new Event(name), { persisted }));

it('gives the next page what this one had no time to write, once', () => {
  keepAtLast('mapping', () => [entry(2), entry(3)]);
  happens('pagehide', false);
  expect(takeLast('other')).toEqual([]);
  expect(takeLast('mapping')).toEqual([entry(2), entry(3)]);
  expect(takeLast('mapping')).toEqual([]);
});

it('keeps nothing where all has been written', () => {
  keepAtLast('mapping', () => []);
  happens('pagehide', false);
  expect(kept.size).toBe(0);
});

it('leaves the writing to a page that comes back', () => {
  keepAtLast('mapping', () => [entry(1)]);
  happens('pagehide', true);
  happens('pageshow', true);
  expect(kept.size).toBe(0);
});

it('is silent where the browser blocks all storage', () => {
  vi.stubGlobal('localStorage', undefined);
  keepAtLast('mapping', () => [entry(1)]);
  expect(() => happens('pagehide', false)).not.toThrow();
  expect(takeLast('mapping')).toEqual([]);
});

it('adds what the record does not have, and keeps aside what another tab has answered meanwhile', () => {
  const record = { ...EMPTY, entries: [entry(1)] };
  expect(withLast(record, [entry(1), entry(2)])).toEqual({ ...record, entries: [entry(1), entry(2)] });
  const other = { ...entry(1), at: '2026-11-21T13:00:00.000Z' };
  expect(withLast(record, [other])).toEqual({ ...record, refused: [other] });
});
