/**
 * The conversation on the page: takes what the respondent does, walks on at once with the engine, and
 * hands every entry to storage and the queue. Knows no DOM; ports let tests replace everything outside.
 */
import { advance, begin, replay } from '../../../../core/conversation/engine.ts';
import { answerBefore } from '../../../../core/conversation/answer-before.ts';
import type { changeBy } from '../../../../core/conversation/change.ts';
import type {
  AnswerEntry,
  AnswerValue,
  Entry,
  Session,
  Step,
} from '../../../../core/conversation/conversation.ts';
import type { CompiledVersion } from '../../../../core/dialogue/compiled.ts';
import type { EmbedMode } from '../../../../core/embed/messages.ts';
import type { Locale } from '../../../../core/dialogue/locale.ts';
import { openDrafts, type Draft, type DraftStore } from '../store/drafts.ts';
import type { Queue } from '../store/queue.ts';
import {
  newRecord,
  recordKey,
  unsentEntries,
  withEntries,
  type ConversationRecord,
  type Origin,
} from '../store/record.ts';
import type { ChatStorage, VersionName } from '../store/storage.ts';
import type { Notice, FirstTexts } from '../texts/texts.ts';
import { initialState, type ChatState, type Rejected } from './chat-state.ts';

export interface ChatPorts {
  storage: ChatStorage;
  drafts: DraftStore;
  queue: Pick<Queue, 'added'>;
  /** From storage or the network; undefined → not to be had now. */
  loadVersion(name: VersionName): Promise<CompiledVersion | undefined>;
  loadTexts(locale: Locale): Promise<FirstTexts | undefined>;
  /** What only those need who change an answer; it comes after the first screen. */
  changing(): Promise<{ changeBy: typeof changeBy }>;
  /** The server's copy is erased; false → not now. */
  erase(record: ConversationRecord): Promise<boolean>;
  /** Tells the browser's other tabs that the conversation went on here. */
  announce(): void;
  /** What a page had no time to write is not wanted any more, either. */
  forget(): void;
  now(): Date;
  newId(): string;
}

export interface ChatStart extends Origin {
  version: CompiledVersion;
  /** In the version's language. */
  texts: FirstTexts;
  embed?: EmbedMode | null;
  /** The conversation under way in this browser, already in its own version. */
  record?: ConversationRecord;
  notice?: Notice;
}

export interface Chat {
  state(): ChatState;
  subscribe(listener: () => void): () => void;
  /** @param sure later answers may go: the respondent has been told which */
  answer(value: AnswerValue, sure?: boolean): void;
  /** What is typed or ticked at the question, for the page that comes after this one; null → nothing. */
  draft(value: Draft | null): void;
  /** Says what is wrong with an answer that was not given. */
  reject(rejected: Rejected): void;
  /** Something was written where people do not write; it goes along with what is sent. */
  trap(text: string): void;
  /** Asks the question of the answer with this seq again, or of the latest one: nothing has changed yet. */
  back(seq?: number): void;
  /** Leaves the answer that was to be changed as it is. */
  keep(): void;
  /** Leaves the answer as it is for now, after all that would go with it. */
  think(): void;
  restart(): void;
  /** A link that the bot has shown was followed; counted once. */
  open(link: string): void;
  setLocale(locale: Locale): Promise<void>;
  dismiss(): void;
  erase(): Promise<void>;
  /** The conversation as this browser keeps it, with its token; undefined before the first answer. */
  record(): Promise<ConversationRecord | undefined>;
  /** Leaves a conversation that the server no longer takes and begins another. */
  startNew(): Promise<void>;
  /** What is not in storage yet, where storage outlives the page. */
  unsaved(): Entry[];
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
  /** Where the conversation stands, also while an earlier question is asked again. */
  let standing = state.session;
  /** As it was last seen in storage, which a browser may empty under the page. */
  let kept = start.record;
  let saving: Promise<void> = Promise.resolve();
  const drafts = openDrafts(ports.drafts);
  let trapped: Pick<ConversationRecord, 'trap'> = {};

  state = { ...state, before: drafts.at(state.session.at) ?? state.before };

  function set(change: Partial<ChatState>) {
    state = { ...state, ...change };
    listeners.forEach((listener) => listener());
  }

  /** Takes one entry; `change` is what else is another then. */
  function take(what: NewEntry, change?: Partial<ChatState>): Step {
    const entry = { ...what, seq: standing.seq + 1, at: ports.now().toISOString() } as Entry;
    const step = advance(state.version.dialogue, standing, entry, state.facts);
    if (step.ok) append([entry], step.session, change);
    return step;
  }

  /** @param change left out → the next question */
  function append(fresh: Entry[], session: Session, change?: Partial<ChatState>) {
    entries = [...entries, ...fresh];
    standing = session;
    drafts.sent(fresh);
    set({ unsent: state.unsent + fresh.length, ...(change ?? newTurn(session)) });
    if (fresh.length > 0) saving = saving.then(() => save(fresh, session));
  }

  /** @param changes the answer whose question `session` asks again */
  function newTurn(session: Session, changes: AnswerEntry | null = null) {
    return {
      session,
      changes,
      asks: null,
      turn: state.turn + 1,
      rejected: null,
      before: drafts.at(session.at) ?? (changes ? changes.value : answerBefore(entries, session)),
    };
  }

  async function save(fresh: Entry[], session: Session) {
    const record = await ports.storage.update(key, (now) =>
      withEntries({ ...(now ?? kept ?? newRecord(state.version, origin, ports.newId())), ...trapped }, fresh),
    );
    if (!record) return;
    kept = record;
    if (record.refused.includes(fresh[0]!)) return stored(record, 'conflict');
    if (record.entries.at(-1) !== fresh.at(-1)) return stored(record, 'otherTab');
    if (ports.storage.lasts()) set({ saved: session.seq });
    if (fresh[0]!.seq === 1) await ports.storage.keepVersion(state.version);
    ports.announce();
    ports.queue.added(record, session.status === 'completed');
  }

  async function stored(record: ConversationRecord | undefined, notice?: Notice) {
    if (!record) return fresh(notice);
    kept = record;
    const unsent = unsentEntries(record).length;
    if (!(notice && REWRITTEN.has(notice)) && goesOnFrom(record)) {
      return set({ unsent: entries.length - record.sent, ...(notice ? { notice } : {}) });
    }
    const version = await pinned(record);
    const step = version && replay(version.dialogue, record.entries, record.facts);
    if (!step?.ok) return set({ notice: 'resumeOffline' });
    const onlyLinks = !notice && goesOnFrom(record, ({ kind }) => kind === 'opened');
    entries = record.entries;
    standing = step.session;
    set({
      version,
      facts: record.facts ?? {},
      saved: standing.seq,
      unsent,
      ...(onlyLinks ? withLinks() : { ...newTurn(standing), notice: notice ?? 'otherTab' }),
    });
  }

  /** What is shown here and what is stored are one; at most, `such` entries have been stored besides. */
  function goesOnFrom(record: ConversationRecord, such: (entry: Entry) => boolean = () => false): boolean {
    return (
      record.version === state.version.version &&
      record.entries.every((entry, i) => (i < entries.length ? entry.at === entries[i]?.at : such(entry)))
    );
  }

  async function pinned({ version }: ConversationRecord): Promise<CompiledVersion | undefined> {
    const shown = state.version;
    return version === shown.version ? shown : ports.loadVersion({ slug, version, locale: shown.locale });
  }

  async function forget(notice?: Notice) {
    ports.forget();
    await ports.storage.update(key, () => undefined);
    ports.announce();
    fresh(notice);
  }

  function fresh(notice: Notice | null = null) {
    const { facts = {} } = start;
    const step = begin(state.version.dialogue, facts);
    entries = [];
    drafts.clear();
    kept = undefined;
    if (!step.ok) return;
    standing = step.session;
    set({ facts, ...newTurn(standing), saved: 0, unsent: 0, notice });
  }

  /** A link was followed: nothing else of what is shown is another. */
  function withLinks(): Partial<ChatState> {
    const { opened, seq } = standing;
    return { session: state.changes ? { ...state.session, opened, seq } : standing };
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    answer(value, sure = false) {
      const { changes, turn } = state;
      const refuse = ({ rejection, field }: Rejected) => set({ rejected: { rejection, field } });
      if (!changes && !entries.some(({ kind }) => kind === 'back')) {
        const step = take({ kind: 'answer', node: standing.at, value });
        if (!step.ok) refuse(step);
        return;
      }
      void ports.changing().then(({ changeBy }) => {
        const { version, facts } = state;
        if (turn !== state.turn) return;
        const now = { dialogue: version.dialogue, facts, history: entries, session: standing };
        const change = changeBy(now, changes && changes.seq, value, ports.now().toISOString());
        if (!change.ok) return refuse(change);
        if (change.goes.length > 0 && !sure) return set({ asks: { value, goes: change.goes } });
        drafts.put(state.session.at, null);
        append(change.entries, change.session);
      });
    },
    draft: (value) => drafts.put(state.session.at, value),
    reject: (rejected) => set({ rejected }),
    trap: (text) => (trapped = text ? { trap: text.slice(0, 200) } : {}),
    back(seq) {
      const answers = state.session.path.flatMap(({ answer }) => answer ?? []);
      const target = answers.find((answer) => answer.seq === seq) ?? answers.at(-1);
      if (!target) return;
      const entry: Entry = { kind: 'back', to: target.seq, seq: standing.seq + 1, at: '' };
      const step = advance(state.version.dialogue, standing, entry, state.facts);
      if (step.ok) set(newTurn({ ...step.session, seq: standing.seq }, target));
    },
    keep() {
      drafts.put(state.session.at, null);
      set(newTurn(standing));
    },
    think: () => set({ asks: null }),
    restart() {
      take({ kind: 'restart' });
    },
    open(link) {
      if (standing.opened.includes(link)) return;
      if (take({ kind: 'opened', link }, {}).ok) set(withLinks());
    },
    async setLocale(locale) {
      const name = { slug, version: state.version.version, locale };
      const [version, texts] = await Promise.all([ports.loadVersion(name), ports.loadTexts(locale)]);
      if (!version || !texts) return set({ notice: 'languageOffline' });
      set({ version, texts, rejected: null });
      await ports.storage.update(key, (now) => now && { ...now, locale });
    },
    dismiss: () => set({ notice: null }),
    unsaved: () => (ports.storage.lasts() ? entries.filter(({ seq }) => seq > state.saved) : []),
    record: () => saving.then(() => ports.storage.read(key)).then((record) => record ?? kept),
    async erase() {
      const record = (await ports.storage.read(key)) ?? kept;
      if (record?.token && !(await ports.erase(record))) return set({ notice: 'eraseFailed' });
      await forget('erased');
    },
    startNew: () => forget(),
    stored,
    waiting: (waits) => set({ waiting: waits }),
  };
}
