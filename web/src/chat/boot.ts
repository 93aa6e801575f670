import { replay } from '../../../core/conversation/engine.ts';
import type { CompiledVersion } from '../../../core/dialogue/compiled.ts';
import { loadMore } from './hooks/use-more.ts';
import { createChat, type Chat } from './state/chat.ts';
import { httpApi } from './store/api.ts';
import { carryOver } from './store/carry-over.ts';
import type { Outcome } from './store/outcome.ts';
import { openStorage } from './store/open-storage.ts';
import { createQueue } from './store/queue.ts';
import { newRecord, recordKey, unsentEntries, type ConversationRecord, type Origin } from './store/record.ts';
import { exclusive, tabs } from './store/tabs.ts';
import { versionLoader } from './store/versions.ts';
import type { ChatStorage } from './store/storage.ts';
import { loadTexts } from './texts/load.ts';
import type { Notice, Texts } from './texts/texts.ts';

const GONE: ReadonlySet<string> = new Set(['unauthorised', 'notFound']);

export interface PageInput {
  version: CompiledVersion;
  /** In the version's language. */
  texts: Texts;
  origin: Origin;
  /** The invitation has a conversation already, begun on this device or another. */
  resume: boolean;
  /** The language was asked for in the address, so a kept conversation's language gives way. */
  localeAsked: boolean;
}

/** Everything behind the page, joined to this browser; `resumed` when a kept conversation goes on. */
export async function bootChat(page: PageInput): Promise<{ chat: Chat; resumed: boolean }> {
  const { version, origin } = page;
  const key = recordKey(version.slug, origin.invitation);
  const storage = await openStorage();
  const api = httpApi(fetch.bind(window));
  const loadVersion = versionLoader(version, storage, api);
  const channel = tabs(key, () => void storage.read(key).then((record) => chat.stored(record)));

  const outbox = {
    storage,
    api,
    exclusive,
    random: Math.random,
    newId: () => crypto.randomUUID(),
    after(milliseconds: number, run: () => void) {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
    prove: async (id: string, bits: number) => (await loadMore())?.prove(id, bits),
    async move(record: ConversationRecord, number: number) {
      const newer = await loadVersion({ slug: record.slug, version: number, locale: record.locale });
      return newer && carryOver(record, newer);
    },
  };
  const queue = createQueue(
    key,
    {
      ...outbox,
      settled(record, notice) {
        channel.announce();
        void chat.stored(record, notice);
      },
      waiting: (waits) => chat.waiting(waits),
    },
    page.resume,
  );

  if (page.resume) {
    await storage.update(key, (now) => now ?? newRecord(version, origin, crypto.randomUUID()));
  }
  const resumed = await resume(page, await storage.read(key), loadVersion);
  const chat = createChat(
    { ...origin, ...resumed },
    {
      storage,
      queue,
      loadVersion,
      loadTexts,
      erase: async (record) => erased(await api.erase(record)),
      announce: channel.announce,
      now: () => new Date(),
      newId: () => crypto.randomUUID(),
    },
  );

  addEventListener('online', () => void queue.wake());
  addEventListener('pagehide', () => queue.leave());
  document.addEventListener('visibilitychange', () =>
    document.visibilityState === 'hidden' ? queue.leave() : void queue.wake(),
  );
  void queue.wake();
  void sendForgotten(key, storage, (other) =>
    createQueue(other, { ...outbox, settled: () => undefined, waiting: () => undefined }).wake(),
  );
  return { chat, resumed: resumed.record !== undefined || resumed.notice !== undefined };
}

/** Whether the server holds nothing of the conversation any more: erased now, or already gone. */
function erased(outcome: Outcome<null>): boolean {
  return outcome.kind === 'ok' || (outcome.kind === 'problem' && GONE.has(outcome.problem.code));
}

/** A kept conversation in the version it began with, whatever has been published since. */
async function resume(
  { version, texts, localeAsked }: PageInput,
  record: ConversationRecord | undefined,
  loadVersion: ReturnType<typeof versionLoader>,
): Promise<{ version: CompiledVersion; texts: Texts; record?: ConversationRecord; notice?: Notice }> {
  if (!record || record.entries.length === 0) return { version, texts };
  const locale = localeAsked ? version.locale : record.locale;
  const name = { slug: record.slug, version: record.version };
  const pinned =
    (await loadVersion({ ...name, locale })) ??
    (await loadVersion({ ...name, locale: version.locale })) ??
    (await loadVersion({ ...name, locale: record.locale }));
  const pinnedTexts = pinned && (pinned.locale === version.locale ? texts : await loadTexts(pinned.locale));
  if (!pinned || !pinnedTexts) return { version, texts, notice: 'resumeOffline' };
  return {
    version: pinned,
    texts: pinnedTexts,
    record: replay(pinned.dialogue, record.entries, record.facts).ok ? record : carryOver(record, pinned),
  };
}

/** Answers of other conversations in this browser that never left, however old. */
async function sendForgotten(key: string, storage: ChatStorage, send: (key: string) => Promise<void>) {
  for (const record of await storage.all()) {
    if (record.key !== key && unsentEntries(record).length > 0) await send(record.key);
  }
}
