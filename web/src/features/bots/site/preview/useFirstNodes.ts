import { doc, getDoc } from 'firebase/firestore';
import { shallowRef, watch } from 'vue';
import { nodeDocumentSchema } from '../../../../../../core/bots/bot.schema.ts';
import { paths } from '../../../../../../core/bots/paths.ts';
import type { DialogueNode } from '../../../../../../core/dialogue/dialogue.schema.ts';
import { firebase } from '../../../../app/firebase.ts';

/** The chat's first screen seldom needs more; the rest of the dialogue is not read. */
const MOST = 6;

interface Place {
  organisation: string;
  bot: string;
  /** Id of the node that the dialogue begins with. */
  start: string;
}

/** The nodes from the start to the first question; empty while loading and where they cannot be read. */
export function useFirstNodes(place: () => Place | undefined) {
  const nodes = shallowRef<DialogueNode[]>([]);

  watch(
    () => JSON.stringify(place()),
    async (asked) => {
      const found = await readChain(place()).catch((): DialogueNode[] => []);
      if (JSON.stringify(place()) === asked) nodes.value = found;
    },
    { immediate: true },
  );

  return nodes;
}

async function readChain(place: Place | undefined): Promise<DialogueNode[]> {
  const chain: DialogueNode[] = [];
  let next = place?.start ?? null;
  while (place && next !== null && chain.length < MOST && !chain.some(({ id }) => id === next)) {
    const snapshot = await getDoc(doc(firebase().firestore, paths.node(place.organisation, place.bot, next)));
    const parsed = nodeDocumentSchema.safeParse(snapshot.data({ serverTimestamps: 'estimate' }));
    if (!parsed.success) break;
    const { node } = parsed.data;
    chain.push(node);
    next = node.kind === 'message' || node.kind === 'set' ? node.next : null;
  }
  return chain;
}
