import { advance, begin } from '../../../../core/conversation/engine.ts';
import type { CompiledVersion } from '../../../../core/dialogue/compiled.ts';
import type { ConversationRecord } from './record.ts';

/** The conversation in another version: its entries as far as they are possible there; the rest is kept aside. */
export function carryOver(record: ConversationRecord, version: CompiledVersion): ConversationRecord {
  let step = begin(version.dialogue, record.facts);
  let kept = 0;
  for (const entry of record.entries) {
    if (!step.ok) break;
    const next = advance(version.dialogue, step.session, entry, record.facts);
    if (!next.ok) break;
    step = next;
    kept += 1;
  }
  return {
    ...record,
    version: version.version,
    entries: record.entries.slice(0, kept),
    refused: [...record.refused, ...record.entries.slice(kept)],
  };
}
