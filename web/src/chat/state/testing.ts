import { changeBy } from '../../../../core/conversation/change.ts';
import type { CompiledVersion } from '../../../../core/dialogue/compiled.ts';
import { SAMPLE_VERSION } from '../sample.ts';
import type { Drafts } from '../store/drafts.ts';
import type { ConversationRecord } from '../store/record.ts';
import { memoryStorage } from '../store/storage.ts';
import { TEXTS } from '../texts/index.ts';
import { createChat, type Chat, type ChatStart } from './chat.ts';

/** What a chat under test stands on; its clock goes on by a millisecond at each look. */
export function chatRig() {
  let clock = Date.parse('2026-11-21T10:00:00Z');
  const rig = {
    storage: memoryStorage(),
    drafts: {} as Drafts,
    added: [] as { entries: number; now: boolean }[],
    versions: [SAMPLE_VERSION] as CompiledVersion[],
    erasable: true,
    /** A page that went away left something that it had no time to store. */
    leftOver: true,
    /** A chat as a tab of its own, with a kept record or without. */
    open(record?: ConversationRecord, start: Partial<ChatStart> = {}): Chat {
      return createChat(
        { version: SAMPLE_VERSION, texts: TEXTS.en, channel: 'site', record, ...start },
        {
          storage: rig.storage,
          drafts: { read: () => rig.drafts, keep: (drafts) => void (rig.drafts = drafts) },
          queue: {
            added: ({ entries }, now) => void rig.added.push({ entries: entries.length, now }),
          },
          loadVersion: async ({ locale }) => rig.versions.find((version) => version.locale === locale),
          loadTexts: async (locale) => TEXTS[locale],
          changing: async () => ({ changeBy }),
          erase: async () => rig.erasable,
          announce: () => undefined,
          forget: () => void (rig.leftOver = false),
          now: () => new Date((clock += 1)),
          newId: () => 'id',
        },
      );
    },
    /** Kinds of the entries that are stored. */
    stored: async () => (await rig.storage.read('sample'))?.entries.map(({ kind }) => kind) ?? [],
  };
  return rig;
}

export type ChatRig = ReturnType<typeof chatRig>;

/** Resolves when everything that was begun has been stored: in memory, that is within one turn of the event loop. */
export const calm = () => new Promise((resolve) => setTimeout(resolve));
