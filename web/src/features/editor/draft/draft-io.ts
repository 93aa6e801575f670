/** The draft in Firestore: one document per node, and the start in the bot's own. */
import { FirebaseError } from 'firebase/app';
import {
  collection,
  doc,
  getDocFromServer,
  onSnapshot,
  runTransaction,
  serverTimestamp,
  updateDoc,
  writeBatch,
  type DocumentData,
} from 'firebase/firestore';
import { BOT_EDITABLE, type Bot } from '../../../../../core/bots/bot.schema.ts';
import { paths } from '../../../../../core/bots/paths.ts';
import { storedNode } from '../../../../../core/bots/stored-node.ts';
import { firebase } from '../../../app/firebase.ts';
import type { RemoteChange, WritePlan } from './draft-sync.ts';

export interface DraftPlace {
  organisation: string;
  bot: string;
}

/** Writes of one request stay far below Firestore's 10 MiB. */
const WRITES_AT_ONCE = 400;

/** A write came too late: the server holds another revision. */
export class RevisionMoved extends Error {}

/**
 * Watches the draft's nodes. `onChanges` gets every document first, then what changes, without this
 * app's own writes that the server has not accepted yet. Returns a function that ends the watch.
 */
export function watchNodes(
  { organisation, bot }: DraftPlace,
  onChanges: (changes: RemoteChange[], first: boolean) => void,
  onFailure: (error: unknown) => void,
): () => void {
  let first = true;
  return onSnapshot(
    collection(firebase().firestore, paths.nodes(organisation, bot)),
    { includeMetadataChanges: true },
    (snapshot) => {
      if (first && snapshot.metadata.fromCache) return;
      const changes = snapshot
        .docChanges({ includeMetadataChanges: true })
        .filter(({ doc }) => !doc.metadata.hasPendingWrites);
      const read = (first ? snapshot.docs.map((one) => ({ type: 'added', doc: one })) : changes).map(
        ({ type, doc: one }) => remoteChange(one.id, type === 'removed' ? undefined : one.data()),
      );
      onChanges(read, first);
      first = false;
    },
    onFailure,
  );
}

/** What the server has of these nodes now. */
export async function fetchNodes({ organisation, bot }: DraftPlace, ids: string[]): Promise<RemoteChange[]> {
  const found = await Promise.all(
    ids.map((id) => getDocFromServer(doc(firebase().firestore, paths.node(organisation, bot, id)))),
  );
  return found.map((one) => ({ ...remoteChange(one.id, one.data()), fresh: true }));
}

/** Writes the plan; throws RevisionMoved (or what Firestore throws) when the server does not take it. */
export async function savePlan(place: DraftPlace, plan: WritePlan, uid: string): Promise<void> {
  if (plan.removed.length > 0) await removeNodes(place, plan);
  const { firestore } = firebase();
  const { organisation, bot } = place;
  for (let from = 0; from < Math.max(plan.written.length, plan.start ? 1 : 0); from += WRITES_AT_ONCE) {
    const batch = writeBatch(firestore);
    for (const { node, rev } of plan.written.slice(from, from + WRITES_AT_ONCE)) {
      const content = { node, rev, updatedBy: uid, updatedAt: serverTimestamp() };
      batch.set(doc(firestore, paths.node(organisation, bot, node.id)), content);
    }
    if (plan.start && from + WRITES_AT_ONCE >= plan.written.length) {
      const { start, botRev: rev } = plan.start;
      batch.update(doc(firestore, paths.bot(organisation, bot)), {
        start,
        rev,
        updatedAt: serverTimestamp(),
      });
    }
    await batch.commit();
  }
}

/** Writes the settings as they could be read, in place of what could not be. Throws what Firestore throws. */
export async function saveSettings({ organisation, bot: id }: DraftPlace, bot: Bot): Promise<void> {
  const settings = Object.fromEntries(BOT_EDITABLE.map((key) => [key, bot[key]]));
  const change = { ...settings, rev: bot.rev + 1, updatedAt: serverTimestamp() };
  await updateDoc(doc(firebase().firestore, paths.bot(organisation, id)), change);
}

/** A delete names no revision, so it looks first: what somebody has just changed is not removed unseen. */
async function removeNodes({ organisation, bot }: DraftPlace, { removed }: WritePlan): Promise<void> {
  const { firestore } = firebase();
  await runTransaction(firestore, async (transaction) => {
    const references = removed.map(({ id }) => doc(firestore, paths.node(organisation, bot, id)));
    const found = await Promise.all(references.map((reference) => transaction.get(reference)));
    const moved = found.some((one, index) => one.exists() && one.data().rev !== removed[index]!.rev);
    if (moved) throw new RevisionMoved();
    for (const reference of references) transaction.delete(reference);
  });
}

/** Whether the server refused a write because of its revision (the rules answer as for a missing right). */
export function wasRefused(error: unknown): boolean {
  return (
    error instanceof RevisionMoved || (error instanceof FirebaseError && error.code === 'permission-denied')
  );
}

function remoteChange(id: string, data: DocumentData | undefined): RemoteChange {
  if (!data) return { id, document: null };
  const { node, rev, updatedBy, lost } = storedNode(id, data);
  return { id, document: { node, rev, by: updatedBy, ...(lost && { lost }) } };
}
