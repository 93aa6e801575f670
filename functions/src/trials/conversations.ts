import type { Firestore, QueryDocumentSnapshot } from 'firebase-admin/firestore';
import { paths } from '../../../core/bots/paths.ts';
import { conversationSchema } from '../../../core/conversation/conversation.schema.ts';
import { conversationQuery } from '../../../core/queries/queries.ts';
import type { FollowedConversation } from '../../../core/trials/follow.ts';
import { queryOf } from '../staff/query.ts';

const PAGE = 1_000;
const FIELDS = ['company', 'status', 'seq', 'contact', 'invitation'] as const;
const followedSchema = conversationSchema.pick({
  company: true,
  status: true,
  seq: true,
  contact: true,
  invitation: true,
});

/**
 * Conversations of the bot since `from`, in any channel, as a trial follows them.
 * @param companyOf recipient of `campaign` → its company
 */
export async function* followedConversations(
  db: Firestore,
  organisation: string,
  { bot, campaign, from }: { bot: string; campaign: string; from: Date },
  companyOf: ReadonlyMap<string, string>,
): AsyncGenerator<FollowedConversation> {
  const first = queryOf(db, conversationQuery({ bot, from }), paths.conversations(organisation))
    .select(...FIELDS, 'startedAt')
    .limit(PAGE);
  let last: QueryDocumentSnapshot | undefined;
  do {
    const { docs } = await (last ? first.startAfter(last) : first).get();
    for (const document of docs) {
      const { contact, invitation, ...conversation } = followedSchema.parse(document.data());
      const invited =
        invitation?.campaign === campaign ? (companyOf.get(invitation.recipient) ?? null) : null;
      yield { ...conversation, asked: contact !== null, invited };
    }
    last = docs.length === PAGE ? docs.at(-1) : undefined;
  } while (last);
}
