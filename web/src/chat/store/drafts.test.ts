import { afterEach, expect, it, vi } from 'vitest';
import { draftStore } from './drafts.ts';

afterEach(() => vi.unstubAllGlobals());

function stub(kept = new Map<string, string>()) {
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void kept.set(name, text),
    removeItem: (name: string) => void kept.delete(name),
  });
  return kept;
}

it('keeps drafts by conversation, and nothing where there are none', () => {
  const kept = stub();
  const drafts = { name: { kind: 'text' as const, text: 'Mi' } };
  draftStore('mapping').keep(drafts);
  expect(draftStore('mapping').read()).toEqual(drafts);
  expect(draftStore('other').read()).toEqual({});
  draftStore('mapping').keep({});
  expect(kept.size).toBe(0);
});

it('has none where the storage is blocked or holds something else', () => {
  vi.stubGlobal('localStorage', undefined);
  expect(() => draftStore('mapping').keep({ name: { kind: 'text', text: 'Mi' } })).not.toThrow();
  expect(draftStore('mapping').read()).toEqual({});
  stub(new Map([['ukv-draft mapping', '{']]));
  expect(draftStore('mapping').read()).toEqual({});
});
