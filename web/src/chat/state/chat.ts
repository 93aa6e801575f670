/**
 * The conversation on the page: takes what the respondent does, walks on at once with the engine, and
 * hands every entry to storage and the queue. Knows no DOM; ports let tests replace everything outside.
 */
import { advance, begin, replay } from '../../../../core/conversation/engine.ts';
import type { AnswerValue, Entry, Session } from '../../../../core/conversation/conversation.ts';
import type { CompiledVersion } from '../../../../core/dialogue/compiled.ts';
import type { Locale } from '../../../../core/dialogue/locale.ts';
import type { Queue } from '../store/queue.ts';
import {
  newRecord,
  recordKey,
  unsentEntries,
  withEntry,
  type ConversationRecord,
  type Origin,
} from '../store/record.ts';
import type { ChatStorage, VersionName } from '../store/storage.ts';
import type { Notice, Texts } from '../texts/texts.ts';
import { initialState, type ChatState, type Rejected } from './chat-state.ts';

export interface ChatPorts {
  storage: ChatStorage;
  queue: Queue;
  /** From storage or the network; undefined → not to be had now. */
  loadVersion(name: VersionName): Promise<CompiledVersion | undefined>;
  loadTexts(locale: Locale): Promise<Texts | undefined>;
  /** The server's copy is erased; false → not now. */
  erase(record: ConversationRecord): Promise<boolean>;
  /** Tells the browser's other tabs that the conversation went on here. */
  announce(): void;
  now(): Date;
  newId(): string;
}

export interface ChatStart extends Origin {
  version: CompiledVersion;
  /** In the version's language. */
  texts: Texts;
  /** The conversation under way in this browser, already in its own version. */
  record?: ConversationRecord;
  notice?: Notice;
}

export interface Chat {
  state(): ChatState;
  subscribe(listener: () => void): () => void;
  answer(value: AnswerValue): void;
  /** Says what is wrong with an answer that was not given. */
  reject(rejected: Rejected): void;
  /** Something was written where people do not write; it goes along with what is sent. */
  trap(text: string): void;
  /** Back to the answer with this seq, or to the latest one. */
  back(seq?: number): void;
  restart(): void;
  setLocale(locale: Locale): Promise<void>;
  dismiss(): void;
  erase(): Promise<void>;
  /** Leaves a conversation that the server no longer takes and begins another. */
  startNew(): Promise<void>;
  /** The stored record changed elsewhere: the server's word, or another tab. */
  stored(record: ConversationRecord | undefined, notice?: Notice): Promise<void>;
  waiting(waits: boolean): void;
}

/** Notices that come with other entries than those shown. */
const REWRITTEN: ReadonlySet<Notice> = new Set<Notice>(['otherTab', 'conflict', 'updated', 'invalid']);

type NewEntry<E = Entry> = E extends Entry ? Omit<E, 'seq' | 'at'> : never;

export function createChat(start: ChatStart, ports: ChatPorts): Chat {
  const { slug } = start.version;
  const { channel, invitation, source } = start;
  const origin = { channel, invitation, source, facts: start.facts };
  const key = recordKey(slug, invitation);
  const listeners = new Set<() => void>();
  let state = initialState(start);
  let entries: Entry[] = start.record?.entries ?? [];
  let { facts } = start.record ?? start;
  let saving: Promise<void> = Promise.resolve();
  let trapped: Pick<ConversationRecord, 'trap'> = {};

  function set(change: Partial<ChatState>) {
    state = { ...state, ...change };
    listeners.forEach((listener) => listener());
  }

  function take(what: NewEntry): boolean {
    const entry = { ...what, seq: state.session.seq + 1, at: ports.now().toISOString() } as Entry;
    const step = advance(state.version.dialogue, state.session, entry, facts);
    if (!step.ok) {
      set({ rejected: { rejection: step.rejection, field: step.field } });
      return false;
    }
    entries = [...entries, entry];
    set({ session: step.session, rejected: null, before: null, unsent: state.unsent + 1 });
    saving = saving.then(() => save(entry, step.session));
    return true;
  }

  async function save(entry: Entry, session: Session) {
    const record = await ports.storage.update(key, (now) =>
      withEntry({ ...(now ?? newRecord(state.version, origin, ports.newId())), ...trapped }, entry),
    );
    if (!record) return;
    if (record.refused.includes(entry)) return stored(record, 'conflict');
    if (record.entries.at(-1) !== entry) return stored(record, 'otherTab');
    if (entry.seq === 1) await ports.storage.keepVersion(state.version);
    ports.announce();
    ports.queue.added(record, session.status === 'completed');
  }

  async function stored(record: ConversationRecord | undefined, notice?: Notice) {
    if (!record) return fresh(notice);
    const unsent = unsentEntries(record).length;
    if (!(notice && REWRITTEN.has(notice)) && goesOnFrom(record)) {
      return set({ unsent: entries.length - record.sent, ...(notice ? { notice } : {}) });
    }
    const version = await pinned(record);
    const step = version && replay(version.dialogue, record.entries, record.facts);
    if (!step?.ok) return set({ notice: 'resumeOffline' });
    entries = record.entries;
    facts = record.facts;
    set({
      version,
      session: step.session,
      rejected: null,
      before: null,
      unsent,
      notice: notice ?? 'otherTab',
    });
  }

  /** What is shown here holds all that is stored; the rest is still being written. */
  function goesOnFrom(record: ConversationRecord): boolean {
    return (
      record.version === state.version.version &&
      record.entries.every((entry, i) => entry.at === entries[i]?.at)
    );
  }

  async function pinned({ version }: ConversationRecord): Promise<CompiledVersion | undefined> {
    const shown = state.version;
    return version === shown.version ? shown : ports.loadVersion({ slug, version, locale: shown.locale });
  }

  async function forget(notice?: Notice) {
    await ports.storage.update(key, () => undefined);
    ports.announce();
    fresh(notice);
  }

  function fresh(notice: Notice | null = null) {
    facts = start.facts;
    const step = begin(state.version.dialogue, facts);
    entries = [];
    if (step.ok) set({ session: step.session, rejected: null, before: null, unsent: 0, notice });
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    answer(value) {
      take({ kind: 'answer', node: state.session.at, value });
    },
    reject: (rejected) => set({ rejected }),
    trap: (text) => (trapped = text ? { trap: text.slice(0, 200) } : {}),
    back(seq) {
      const answers = state.session.path.flatMap(({ answer }) => answer ?? []);
      const target = answers.find((answer) => answer.seq === seq) ?? answers.at(-1);
      if (target && take({ kind: 'back', to: target.seq })) set({ before: target.value });
    },
    restart() {
      take({ kind: 'restart' });
    },
    async setLocale(locale) {
      const name = { slug, version: state.version.version, locale };
      const [version, texts] = await Promise.all([ports.loadVersion(name), ports.loadTexts(locale)]);
      if (!version || !texts) return set({ notice: 'languageOffline' });
      set({ version, texts, rejected: null });
      await ports.storage.update(key, (now) => now && { ...now, locale });
    },
    dismiss: () => set({ notice: null }),
    async erase() {
      const record = await ports.storage.read(key);
      if (record?.token && !(await ports.erase(record))) return set({ notice: 'eraseFailed' });
      await forget('erased');
    },
    startNew: () => forget(),
    stored,
    waiting: (waits) => set({ waiting: waits }),
  };
}
