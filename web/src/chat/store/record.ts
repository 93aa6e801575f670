import type { Entry, Facts } from '../../../../core/conversation/conversation.ts';
import type { CompiledVersion } from '../../../../core/dialogue/compiled.ts';
import type { Channel } from '../channel.ts';
import type { Locale } from '../../../../core/dialogue/locale.ts';

/** A conversation as this browser keeps it. Everything the respondent says is here before it is sent. */
export interface ConversationRecord {
  /** Slug, or slug and invitation: one conversation under way per key. */
  key: string;
  id: string;
  slug: string;
  version: number;
  locale: Locale;
  channel: Channel;
  invitation?: string;
  /** Mark of the link that was followed. */
  source?: string;
  /** Known of the company beforehand: the dialogue's branches go by it. */
  facts?: Facts;
  /** Bearer token; null until the server has given one. */
  token: string | null;
  /** Effort shown for the id, where the server has asked for it. */
  proof?: { bits: number; text: string };
  /** What stood in the field that people do not see. */
  trap?: string;
  /** Renewed once after a refusal, so that a second refusal ends the attempts. */
  renewed: boolean;
  entries: Entry[];
  /** Entries up to this seq are known to be kept by the server. */
  sent: number;
  /** Entries that the server refused or that lost to another device's; kept, never sent again. */
  refused: Entry[];
}

/** How the respondent came, as a new conversation keeps it. */
export type Origin = Pick<ConversationRecord, 'channel' | 'invitation' | 'source' | 'facts'>;

/** A conversation before its first answer. */
export function newRecord(
  { slug, version, locale }: CompiledVersion,
  origin: Origin,
  id: string,
): ConversationRecord {
  const key = recordKey(slug, origin.invitation);
  return {
    ...origin, key, id, slug, version, locale, token: null, renewed: false, entries: [], sent: 0, refused: [],
  }; // prettier-ignore
}

/** The key of a bot's conversation in this browser, or of an invitation's. */
export function recordKey(slug: string, invitation?: string): string {
  return invitation ? `${slug}/${invitation}` : slug;
}

/** Entries that the server is not known to keep, in order. */
export function unsentEntries(record: ConversationRecord): Entry[] {
  return record.entries.filter((entry) => entry.seq > record.sent);
}

/**
 * The record with more entries that belong together; the same record when they are not the next ones. Those whose
 * number another tab has given to another entry are kept aside.
 */
export function withEntries(record: ConversationRecord, fresh: readonly Entry[]): ConversationRecord {
  const { entries, refused } = record;
  const seq = fresh[0]?.seq ?? 0;
  if (seq === entries.length + 1) return { ...record, entries: [...entries, ...fresh] };
  return entries[seq - 1] ? { ...record, refused: [...refused, ...fresh] } : record;
}
