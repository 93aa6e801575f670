import { describe, expect, it } from 'vitest';
import type { DialogueNode } from '../../../../../core/dialogue/dialogue.schema.ts';
import { dialogueOf, end, message } from '../../../../../core/dialogue/testing.ts';
import { withNode, type Known } from './draft-sync.ts';
import { findUnsaved, forgetUnsaved, isSaved, keepUnsaved, unsavedOf } from './unsaved.ts';

function memory(): Storage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    clear: () => items.clear(),
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  };
}
const here = { organisation: 'o', bot: 'b', uid: 'aino' };
const NONE = new Set<string>();
const server = dialogueOf([message('a', 'b'), end('b')]);
const documents = Object.values(server.nodes).map((node) => [node.id, { node, rev: 4, by: 'me' }]);
const known: Known = { nodes: Object.fromEntries(documents), start: 'a', botRev: 1 };
const edited = { ...withNode(withNode(server, 'a', null), 'c', end('c')), start: 'c' };
const titled = (node: DialogueNode, title: string) => ({ ...node, editor: { ...node.editor, title } });

describe('unsaved work', () => {
  it('is kept with the revision it was based on', () => {
    const storage = memory();
    keepUnsaved({ ...here, copy: 'x' }, unsavedOf(known, edited), storage);
    const [left] = findUnsaved(here, NONE, storage);
    expect(left?.unsaved.nodes).toEqual([
      { id: 'c', base: null, mine: end('c') },
      { id: 'a', base: known.nodes.a, mine: null },
    ]);
    expect(left?.unsaved.start).toEqual({ base: 'a', mine: 'c' });
    forgetUnsaved(left!.place, storage);
    expect(findUnsaved(here, NONE, storage)).toEqual([]);
  });

  it('of two tabs is two copies, the older first, and an open tab keeps its own', () => {
    const storage = memory();
    const unsaved = unsavedOf(known, edited);
    keepUnsaved({ ...here, copy: 'late' }, { ...unsaved, at: '2026-03-02T10:00:00.000Z' }, storage);
    keepUnsaved({ ...here, copy: 'early' }, { ...unsaved, at: '2026-03-01T10:00:00.000Z' }, storage);
    keepUnsaved({ ...here, uid: 'bo', copy: 'other' }, unsaved, storage);
    keepUnsaved({ ...here, bot: 'b2', copy: 'elsewhere' }, unsaved, storage);
    const copies = (open: Set<string>) => findUnsaved(here, open, storage).map(({ place }) => place.copy);
    expect(copies(NONE)).toEqual(['early', 'late']);
    expect(copies(new Set(['early']))).toEqual(['late']);
  });

  it('is nothing when it cannot be read', () => {
    const storage = memory();
    storage.setItem('ukv-unsaved:aino/o/b/x', '{"nodes": 3}');
    expect(findUnsaved(here, NONE, storage)).toEqual([]);
  });

  it('counts as saved when the draft has it, whatever others wrote beside it', () => {
    const unsaved = unsavedOf(known, withNode(server, 'a', titled(server.nodes.a!, 'minun')));
    expect(isSaved(server, unsaved)).toBe(false);
    const arrived = titled(server.nodes.a!, 'minun');
    const noted = { ...arrived, editor: { ...arrived.editor, note: 'heidän' } };
    expect(isSaved(withNode(server, 'a', noted), unsaved)).toBe(true);
    expect(isSaved(withNode(server, 'a', titled(noted, 'heidän')), unsaved)).toBe(false);
    expect(isSaved(edited, unsavedOf(known, edited))).toBe(true);
    expect(isSaved(server, unsavedOf(known, { ...server, start: 'b' }))).toBe(false);
  });
});
