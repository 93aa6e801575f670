import { setTimeout as pause } from 'node:timers/promises';
import { GrpcStatus, type Firestore, type Transaction } from 'firebase-admin/firestore';
import { paths } from '../../../core/bots/paths.ts';
import { reachAll } from '../../../core/campaigns/progress.ts';
import type { Milestone, Recipient } from '../../../core/campaigns/recipient.schema.ts';
import { conversationSchema, type Conversation } from '../../../core/conversation/conversation.schema.ts';
import type { CompiledVersion } from '../../../core/dialogue/compiled.ts';
import type { Counts } from '../../../core/statistics/counts.ts';
import type { Clock } from '../firebase/clock.ts';
import { recipientAt, type FoundRecipient } from '../invitations/recipients.ts';
import { writeDelta } from '../statistics/shards.ts';
import { erase } from './erase.ts';
import { inTurn } from './in-turn.ts';
import { setAside } from './set-aside.ts';

export interface ConversationKey {
  organisation: string;
  id: string;
}

/** What is decided on the conversation as it is kept: an answer to the caller, and perhaps a change. */
export interface Decision<Result> {
  result: Result;
  change?: Partial<Conversation>;
  /** What the change adds to the statistics, of the hour in which it began; counted if and only if the change is kept. */
  delta?: Counts;
  /** Milestones that the change reaches on the way of the recipient whose invitation it is. */
  milestones?: Milestone[];
}

/** Where conversations are kept: a port, so that tests can count and disturb. */
export interface ConversationStore {
  /**
   * Keeps a new conversation; false when the id is taken, or `invited` has changed since it was read. Two writes,
   * three from an invitation; no read.
   */
  create(
    key: ConversationKey,
    conversation: Conversation,
    delta: Counts,
    invited?: FoundRecipient | null,
  ): Promise<boolean>;
  read(key: ConversationKey): Promise<Conversation | null>;
  /**
   * Reads, decides and writes, all or nothing: the write stands only if the conversation is still the one that
   * was read. Otherwise `decide` runs again on what it has become.
   */
  decide<Result>(
    key: ConversationKey,
    decide: (kept: Conversation | null) => Promise<Decision<Result>>,
  ): Promise<Result>;
  /** Erases the conversation and takes back what it added to the statistics, in one commit; nothing where it is gone. */
  erase(key: ConversationKey, versionOf: (kept: Conversation) => Promise<CompiledVersion>): Promise<void>;
  /** Sets the conversation aside as spam because of the trap; nothing where it is already, or gone. */
  setAside(key: ConversationKey, versionOf: (kept: Conversation) => Promise<CompiledVersion>): Promise<void>;
}

/**
 * Tries before giving up. Every failed try means that another succeeded, so what is sent many times at once is
 * settled in a few. (A transaction with locks would make them wait for each other.)
 */
const TRIES = 50;
const LONGEST_PAUSE = 200;

/** The conversations in Firestore; requests for one conversation in this instance take turns. */
export function conversationStoreIn(db: Firestore, clock: Clock): ConversationStore {
  const reference = ({ organisation, id }: ConversationKey) => db.doc(paths.conversation(organisation, id));
  const turns = inTurn();

  /** One atomic commit of the conversation's write and its statistics; false when the write was not allowed. */
  async function commit(
    { organisation }: ConversationKey,
    { bot, version, startedAt: at }: Conversation,
    delta: Counts | undefined,
    write: (transaction: Transaction) => void,
  ): Promise<boolean> {
    try {
      await db.runTransaction(async (transaction) => {
        write(transaction);
        if (delta) writeDelta(transaction, { organisation, bot, version, delta, at });
      });
      return true;
    } catch (error) {
      if (isOvertaken(error)) return false;
      throw error;
    }
  }

  async function inviteeOf({ organisation }: ConversationKey, { invitation }: Conversation) {
    return invitation && recipientAt(db, { organisation, ...invitation });
  }

  function moveOn(
    transaction: Transaction,
    { reference: invitee, recipient, lastUpdateTime }: FoundRecipient,
    milestones: readonly Milestone[],
    also: Partial<Recipient> = {},
  ) {
    const change = { ...reachAll(recipient, milestones, clock()), ...also };
    if (Object.keys(change).length > 0) transaction.update(invitee, change, { lastUpdateTime });
  }

  async function tryToDecide<Result>(
    key: ConversationKey,
    decide: (kept: Conversation | null) => Promise<Decision<Result>>,
  ): Promise<{ result: Result } | null> {
    const snapshot = await reference(key).get();
    const kept = parse(snapshot);
    const { result, change, delta, milestones = [] } = await decide(kept);
    if (!kept || !change) return { result };
    const lastUpdateTime = snapshot.updateTime;
    const invited = milestones.length > 0 ? await inviteeOf(key, kept) : null;
    const written = await commit(key, kept, delta, (transaction) => {
      transaction.update(reference(key), change, { lastUpdateTime });
      if (invited) moveOn(transaction, invited, milestones);
    });
    return written ? { result } : null;
  }

  return {
    create: (key, conversation, delta, invited) =>
      commit(key, conversation, delta, (transaction) => {
        transaction.create(reference(key), conversation);
        if (!invited) return;
        const reached: Milestone[] = conversation.spam ? ['openedAt'] : ['openedAt', 'startedAt'];
        const begun = invited.recipient.begun + 1;
        moveOn(transaction, invited, reached, { conversation: key.id, begun });
      }),

    async read(key) {
      return parse(await reference(key).get());
    },

    decide: (key, decide) =>
      turns(`${key.organisation}/${key.id}`, async () => {
        for (let tries = 1; tries <= TRIES; tries += 1) {
          const decided = await tryToDecide(key, decide);
          if (decided) return decided.result;
          await pause(Math.random() * Math.min(LONGEST_PAUSE, tries * 20));
        }
        throw new Error(`A conversation was overtaken ${TRIES} times`);
      }),

    async erase(key, versionOf) {
      await db.runTransaction((transaction) => erase(db, transaction, key, versionOf));
    },

    async setAside(key, versionOf) {
      await db.runTransaction((transaction) =>
        setAside(db, transaction, key, { spam: true, spamReason: 'trap' }, versionOf),
      );
    },
  };
}

/** The document came into being, changed or went between reading and writing. */
function isOvertaken(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return (
    code === GrpcStatus.ALREADY_EXISTS ||
    code === GrpcStatus.FAILED_PRECONDITION ||
    code === GrpcStatus.NOT_FOUND
  );
}

function parse(snapshot: { exists: boolean; data(): unknown }): Conversation | null {
  return snapshot.exists ? conversationSchema.parse(snapshot.data()) : null;
}
