import { replay } from '../../../core/conversation/engine.ts';
import type { CompiledVersion } from '../../../core/dialogue/compiled.ts';
import type { EmbedMode } from '../../../core/embed/messages.ts';
import { atRest } from './at-rest.ts';
import { loadMore, type More } from './hooks/use-more.ts';
import { createChat, type Chat } from './state/chat.ts';
import { keepBegun, recallBegun } from './store/begun.ts';
import { draftStore } from './store/drafts.ts';
import { keepAtLast, takeLast, withLast } from './store/last-moment.ts';
import { openStorage } from './store/open-storage.ts';
import type { Queue } from './store/queue.ts';
import { newRecord, recordKey, type ConversationRecord, type Origin } from './store/record.ts';
import { versionKey } from './store/storage.ts';
import { tabs } from './store/tabs.ts';
import type { LoadVersion } from './store/versions.ts';
import { loadTexts } from './texts/load.ts';
import type { Notice, FirstTexts } from './texts/texts.ts';

/** Longest wait for what needs the network, in milliseconds, before the page says that it cannot be had. */
const PATIENCE = 15_000;
/** Longest rest of an answer before the page says that it waits, while the way to the server is not here yet. */
const NOTED_AFTER = 5_000;

export interface PageInput {
  version: CompiledVersion;
  /** In the version's language. */
  texts: FirstTexts;
  origin: Origin;
  embed: EmbedMode | null;
  /** The invitation has a conversation already, begun on this device or another. */
  resume: boolean;
  /** The language was asked for in the address, so a kept conversation's language gives way. */
  localeAsked: boolean;
}

/** Everything behind the page, joined to this browser; `resumed` when a kept conversation goes on. */
export async function bootChat(page: PageInput): Promise<{ chat: Chat; resumed: boolean }> {
  const { version, origin, embed } = page;
  const key = recordKey(version.slug, origin.invitation);
  const storage = await openStorage();
  const channel = tabs(key, () => void storage.read(key).then((record) => chat.stored(record)));
  const loadVersion: LoadVersion = async (name) =>
    versionKey(name) === versionKey(version)
      ? version
      : ((await storage.readVersion(name)) ?? withMore((more) => more.fetchVersion(name, storage)));

  const fresh = newRecord(version, origin, crypto.randomUUID());
  const last = takeLast(key);
  if (page.resume || last.length > 0) {
    await storage.update(key, (now) => withLast(now ?? fresh, last));
  }
  const begun = origin.invitation ? null : recallBegun(version.slug);
  const behind = begun && (begun.plain || !(await storage.read(key)));
  if (behind) await storage.update(key, (now) => now ?? { ...fresh, id: begun.id, token: begun.token });
  const late = behind && !(await withMore((more) => more.takeOverBegun(begun, fresh, storage)));
  const resumed = await resume(page, await storage.read(key), loadVersion);
  if (late && !resumed.record) resumed.notice = 'resumeOffline';
  let queue: Promise<Queue> | undefined;
  const sending = () =>
    (queue ??= loadMore().then(({ openQueue }) =>
      openQueue({
        storage,
        key,
        loadVersion,
        resume: page.resume || !!late,
        settled(record, notice) {
          channel.announce();
          void chat.stored(record, notice);
        },
        waiting: (waits) => chat.waiting(waits),
      }),
    ));
  const chat = createChat(
    { ...origin, embed, ...resumed },
    {
      storage,
      drafts: draftStore(key),
      queue: {
        added(record, now) {
          const note = setTimeout(() => chat.waiting(true), NOTED_AFTER);
          void sending().then((open) => {
            clearTimeout(note);
            open.added(record, now);
          });
        },
      },
      loadVersion,
      loadTexts,
      changing: loadMore,
      erase: async (record) => (await withMore((more) => more.eraseOnServer(record))) ?? false,
      announce: channel.announce,
      forget() {
        takeLast(key);
        keepBegun(version.slug, null);
      },
      now: () => new Date(),
      newId: () => crypto.randomUUID(),
    },
  );
  keepAtLast(key, chat.unsaved);
  if (page.resume || late) void sending();
  else atRest(() => void sending());
  return { chat, resumed: resumed.record !== undefined || resumed.notice !== undefined };
}

/** What the later parts answer; undefined when they are not here in time. */
function withMore<T>(ask: (more: More) => T | Promise<T>): Promise<T | undefined> {
  const tooLate = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE));
  return Promise.race([loadMore().then(ask), tooLate]);
}

/** A kept conversation in the version it began with, whatever has been published since. */
async function resume(
  { version, texts, localeAsked }: PageInput,
  record: ConversationRecord | undefined,
  loadVersion: LoadVersion,
): Promise<{ version: CompiledVersion; texts: FirstTexts; record?: ConversationRecord; notice?: Notice }> {
  if (!record || record.entries.length === 0) return { version, texts };
  const locale = localeAsked ? version.locale : record.locale;
  const name = { slug: record.slug, version: record.version };
  const pinned =
    (await loadVersion({ ...name, locale })) ??
    (await loadVersion({ ...name, locale: version.locale })) ??
    (await loadVersion({ ...name, locale: record.locale }));
  const pinnedTexts = pinned && (pinned.locale === version.locale ? texts : await loadTexts(pinned.locale));
  if (!pinned || !pinnedTexts) return { version, texts, notice: 'resumeOffline' };
  const possible = replay(pinned.dialogue, record.entries, record.facts).ok;
  const carried = possible ? record : await withMore(({ carryOver }) => carryOver(record, pinned));
  return carried
    ? { version: pinned, texts: pinnedTexts, record: carried }
    : { version, texts, notice: 'resumeOffline' };
}
