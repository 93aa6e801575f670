import { collection, doc, getDoc, getDocs, limit, orderBy, query } from 'firebase/firestore';
import { shallowRef, watch } from 'vue';
import { versionSchema, type Bot } from '../../../../core/bots/bot.schema.ts';
import { paths } from '../../../../core/bots/paths.ts';
import { momentSchema } from '../../../../core/text/moment.schema.ts';
import { firebase } from '../../app/firebase.ts';
import type { BotActivity } from './bot-state.ts';

/**
 * When the bot's nodes were last changed and its version published: two reads for a bot in use, none for an
 * archived one. Undefined until known; a row does without if it cannot be read.
 */
export function useBotActivity(organisation: () => string, id: () => string, bot: () => Bot) {
  const activity = shallowRef<BotActivity>();

  watch(
    () => [organisation(), id(), bot().rev, bot().publishedVersion] as const,
    async ([inOrganisation, botId, , version], _before, onCleanup) => {
      let stale = false;
      onCleanup(() => (stale = true));
      if (bot().archived) return;
      const found = await readActivity(inOrganisation, botId, version).catch(() => undefined);
      if (!stale) activity.value = found;
    },
    { immediate: true },
  );

  return activity;
}

async function readActivity(organisation: string, bot: string, version: number | null): Promise<BotActivity> {
  const { firestore } = firebase();
  const newest = query(
    collection(firestore, paths.nodes(organisation, bot)),
    orderBy('updatedAt', 'desc'),
    limit(1),
  );
  const [nodes, published] = await Promise.all([
    getDocs(newest),
    version === null ? null : getDoc(doc(firestore, paths.version(organisation, bot, version))),
  ]);
  return {
    nodesChangedAt: momentSchema.safeParse(nodes.docs[0]?.get('updatedAt')).data ?? null,
    publishedAt: versionSchema.safeParse(published?.data()).data?.publishedAt ?? null,
  };
}
