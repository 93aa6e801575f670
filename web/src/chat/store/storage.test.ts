import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../../core/conversation/conversation.ts';
import type { CompiledNodeOf } from '../../../../core/dialogue/compiled.ts';
import { SAMPLE_VERSION } from '../sample.ts';
import { carryOver } from './carry-over.ts';
import type { ConversationRecord } from './record.ts';
import { memoryStorage } from './storage.ts';
import { withMemoryBehind } from './with-memory-behind.ts';

const at = '2026-11-21T10:00:00.000Z';
const ENTRIES: Entry[] = [
  { seq: 1, at, kind: 'answer', node: 'name', value: { kind: 'text', text: 'Mia' } },
  { seq: 2, at, kind: 'answer', node: 'colour', value: { kind: 'options', options: ['blue'] } },
  { seq: 3, at, kind: 'answer', node: 'several', value: { kind: 'options', options: ['a'] } },
];
const RECORD: ConversationRecord = {
  key: 'sample', id: 'id', slug: 'sample', version: 1, locale: 'en', channel: 'site',
  token: null, renewed: false, entries: ENTRIES, sent: 0, refused: [],
}; // prettier-ignore

describe('a conversation carried over to a newer version', () => {
  it('keeps the answers that are possible there, and puts the rest aside', () => {
    const newer = structuredClone({ ...SAMPLE_VERSION, version: 2 });
    const colour = newer.dialogue.nodes.colour as CompiledNodeOf<'choice'>;
    colour.options = colour.options.filter(({ id }) => id !== 'blue');
    expect(carryOver(RECORD, newer)).toMatchObject({
      version: 2,
      entries: ENTRIES.slice(0, 1),
      refused: ENTRIES.slice(1),
    });
  });

  it('keeps everything where nothing stands in the way', () => {
    expect(carryOver(RECORD, SAMPLE_VERSION)).toMatchObject({ entries: ENTRIES, refused: [] });
  });
});

describe('storage with memory behind it', () => {
  it('goes on in memory from where it was when the disk fails', async () => {
    const disk = memoryStorage();
    let full = false;
    const storage = withMemoryBehind({
      ...disk,
      update: (key, change) => (full ? Promise.reject(new DOMException('full')) : disk.update(key, change)),
    });
    await storage.update('sample', () => ({ ...RECORD, entries: ENTRIES.slice(0, 1) }));
    full = true;
    await storage.update('sample', (now) => now && { ...now, entries: [...now.entries, ENTRIES[1]!] });
    expect((await storage.read('sample'))?.entries).toEqual(ENTRIES.slice(0, 2));
    expect(await storage.all()).toHaveLength(1);
  });
});
