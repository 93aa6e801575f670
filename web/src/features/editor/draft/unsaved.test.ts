import { describe, expect, it } from 'vitest';
import { dialogueOf, end, message } from '../../../../../core/dialogue/testing.ts';
import { planWrites, withNode } from './draft-sync.ts';
import { forgetUnsaved, keepUnsaved, readUnsaved, withUnsaved } from './unsaved.ts';

function memory(): Storage {
  const items = new Map<string, string>();
  return {
    length: 0,
    clear: () => items.clear(),
    key: () => null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  };
}
const place = { organisation: 'o', bot: 'b' };

describe('unsaved work', () => {
  it('comes back as it was', () => {
    const server = dialogueOf([message('a', 'b'), end('b')]);
    const documents = Object.values(server.nodes).map((node) => [node.id, { node, rev: 4, by: 'me' }]);
    const known = { nodes: Object.fromEntries(documents), start: 'a', botRev: 1 };
    const edited = { ...withNode(withNode(server, 'a', null), 'c', end('c')), start: 'c' };
    const storage = memory();
    keepUnsaved(place, planWrites(known, edited, new Set()), storage);
    expect(withUnsaved(server, readUnsaved(place, storage)!)).toEqual(edited);
    forgetUnsaved(place, storage);
    expect(readUnsaved(place, storage)).toBeNull();
  });

  it('is nothing when it cannot be read', () => {
    const storage = memory();
    storage.setItem('ukv-unsaved:o/b', '{"written": 3}');
    expect(readUnsaved(place, storage)).toBeNull();
  });
});
