import {
  doc,
  FirestoreError,
  getCountFromServer,
  getDoc,
  getDocs,
  limit,
  query,
  startAfter,
  type QueryDocumentSnapshot,
} from 'firebase/firestore';
import { paths } from '../../../core/bots/paths.ts';
import { conversationSchema, type Conversation } from '../../../core/conversation/conversation.schema.ts';
import { conversationQuery, type ConversationFilter } from '../../../core/queries/queries.ts';
import { firebase } from './firebase.ts';
import { queryOf } from './query.ts';
import type { WithId } from './useLiveCollection.ts';

export interface ConversationPage {
  conversations: WithId<Conversation>[];
  /** Where the next page begins; undefined on the last one. */
  next?: QueryDocumentSnapshot;
}

const planned = (organisation: string, filter: ConversationFilter) =>
  queryOf(conversationQuery(filter), paths.conversations(organisation));

/** A page of conversations, newest first. Reads `size` documents. */
export async function readConversations(
  organisation: string,
  filter: ConversationFilter,
  size: number,
  after?: QueryDocumentSnapshot,
): Promise<ConversationPage> {
  const cursor = after ? [startAfter(after)] : [];
  const { docs } = await getDocs(query(planned(organisation, filter), ...cursor, limit(size)));
  const conversations = docs.map((one) => ({ ...conversationSchema.parse(one.data()), id: one.id }));
  return { conversations, next: docs.length === size ? docs.at(-1) : undefined };
}

/** A count goes no further than this: rules ask every list for a limit. */
export const COUNT_LIMIT = 200;

/** How many conversations the filter holds, at most COUNT_LIMIT. One read. */
export async function countConversations(organisation: string, filter: ConversationFilter): Promise<number> {
  const counted = await getCountFromServer(query(planned(organisation, filter), limit(COUNT_LIMIT)));
  return counted.data().count;
}

/** One conversation; null when it is not there (any more), or has been kept long enough. */
export async function readConversation(organisation: string, id: string): Promise<Conversation | null> {
  try {
    const found = await getDoc(doc(firebase().firestore, paths.conversation(organisation, id)));
    return found.exists() ? conversationSchema.parse(found.data()) : null;
  } catch (error) {
    if (error instanceof FirestoreError && error.code === 'permission-denied') return null;
    throw error;
  }
}
