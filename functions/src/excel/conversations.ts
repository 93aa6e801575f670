import type { Firestore, QueryDocumentSnapshot } from 'firebase-admin/firestore';
import { paths } from '../../../core/bots/paths.ts';
import type { ExcelConversation } from '../../../core/excel/context.ts';
import { conversationQuery, type ConversationFilter } from '../../../core/queries/queries.ts';
import { queryOf } from '../staff/query.ts';

/** Conversations read at a time: what is in memory at once. */
const CONVERSATIONS_AT_A_TIME = 500;

/** Fields that the sheets read; among them `startedAt`, which the next page begins from. */
const FIELDS = [
  'version', 'locale', 'channel', 'source', 'facts', 'status', 'at', 'history', 'needs', 'services', 'company', 'contact',
  'invitation', 'startedAt', 'lastAt', 'completedAt',
] as const satisfies readonly (keyof ExcelConversation)[]; // prettier-ignore

/** Conversations as the file asks for them: counted, and read page by page as often as there are sheets. */
export interface ConversationSource {
  count(): Promise<number>;
  hasAny(version: number): Promise<boolean>;
  pages(): AsyncIterable<ExcelConversation[]>;
}

export function conversationsIn(
  db: Firestore,
  organisation: string,
  filter: ConversationFilter,
  page = CONVERSATIONS_AT_A_TIME,
): ConversationSource {
  const query = (of: ConversationFilter) =>
    queryOf(db, conversationQuery(of), paths.conversations(organisation));
  return {
    count: async () => (await query(filter).count().get()).data().count,
    hasAny: async (version) =>
      !(
        await query({ ...filter, version })
          .select()
          .limit(1)
          .get()
      ).empty,
    pages: () => readPages(),
  };

  async function* readPages(): AsyncGenerator<ExcelConversation[]> {
    const first = query(filter)
      .select(...FIELDS)
      .limit(page);
    let last: QueryDocumentSnapshot | undefined;
    do {
      const { docs } = await (last ? first.startAfter(last) : first).get();
      if (docs.length > 0) yield docs.map(conversationOf);
      last = docs.length === page ? docs.at(-1) : undefined;
    } while (last);
  }
}

type Stored<T> = T extends Date
  ? { toDate(): Date }
  : T extends object
    ? { [K in keyof T]: Stored<T[K]> }
    : T;

/** Conversations are written by functions only, which parse them first: here only moments are turned. */
function conversationOf(snapshot: QueryDocumentSnapshot): ExcelConversation {
  const stored = snapshot.data() as Stored<Omit<ExcelConversation, 'id' | 'history'>> &
    Pick<ExcelConversation, 'history'>;
  const { contact } = stored;
  return {
    ...stored,
    id: snapshot.id,
    startedAt: stored.startedAt.toDate(),
    lastAt: stored.lastAt.toDate(),
    completedAt: stored.completedAt && stored.completedAt.toDate(),
    contact: contact && {
      ...contact,
      consent: { ...contact.consent, at: contact.consent.at.toDate() },
    },
  };
}
