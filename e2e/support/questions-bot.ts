import type { Conversation } from '../../core/conversation/conversation.schema.ts';
import { paths } from '../../core/bots/paths.ts';
import { longDialogue } from '../../functions/src/testing/dialogues.ts';
import { publishFixture, type FixtureOptions } from '../../functions/src/testing/fixtures.ts';
import { emulatorFirestore } from '../../functions/src/testing/public-app.ts';
import { address, variable } from './ready.ts';

export interface QuestionsBot {
  organisation: string;
  slug: string;
  /** Address of its page. */
  url: string;
  /** Every conversation that the server holds of it. */
  conversations(): Promise<(Conversation & { id: string })[]>;
  /** Options of the server's only conversation, in the order of its history. */
  chosen(): Promise<string[]>;
  /** Publishes the same questions again as version 2, which supersedes version 1 now. */
  renew(): Promise<void>;
  /** Sum of one counter over the statistics' shards, such as `started` or `options.q1.yes`. */
  counted(counter: string): Promise<number>;
}

/**
 * A bot with `count` questions ("Kyllä" or "Ei") in the stack under test, of an organisation of its own, so that all
 * that it holds belongs to the test.
 */
export async function questionsBot(
  slug: string,
  count: number,
  options: FixtureOptions = {},
): Promise<QuestionsBot> {
  const db = emulatorFirestore(variable('GCLOUD_PROJECT'));
  const organisation = `org-${slug}`;
  await db.recursiveDelete(db.doc(paths.organisation(organisation)));
  const publish = (change: FixtureOptions = {}) =>
    publishFixture(db, longDialogue(count), { ...options, organisation, bot: 'questions', slug, ...change });
  await publish();

  async function conversations() {
    const { docs } = await db.collection(paths.conversations(organisation)).get();
    return docs.map((one) => ({ ...(one.data() as Conversation), id: one.id }));
  }

  return {
    organisation,
    slug,
    url: address(`/b/${slug}`),
    conversations,
    async chosen() {
      const [only, ...others] = await conversations();
      if (others.length > 0) throw new Error(`The server holds ${others.length + 1} conversations`);
      return only ? only.history.map(optionOf) : [];
    },
    async renew() {
      await publish({ supersededAt: new Date() });
      await publish({ version: 2 });
    },
    async counted(counter) {
      const { docs } = await db.collection(paths.stats(organisation, 'questions')).get();
      return docs.reduce((sum, shard) => sum + Number(shard.get(`versions.1.${counter}`) ?? 0), 0);
    },
  };
}

function optionOf(entry: Conversation['history'][number]): string {
  return entry.kind === 'answer' && entry.value.kind === 'options' ? entry.value.options.join() : entry.kind;
}

/** What question `number` (from 1) is answered with, as it is kept and as the button says. */
export function answerOf(number: number): { option: 'yes' | 'no'; label: 'Kyllä' | 'Ei' } {
  return number % 3 === 0 ? { option: 'no', label: 'Ei' } : { option: 'yes', label: 'Kyllä' };
}

/** The options of the first `count` answers. */
export function answersTo(count: number): string[] {
  return Array.from({ length: count }, (_, i) => answerOf(i + 1).option);
}
