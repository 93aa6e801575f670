import { collection, limit, orderBy, query } from 'firebase/firestore';
import { computed } from 'vue';
import { versionSchema } from '../../../core/bots/bot.schema.ts';
import { paths } from '../../../core/bots/paths.ts';
import { firebase } from './firebase.ts';
import { useLiveCollection } from './useLiveCollection.ts';

/** Numbers of the bot's published versions, newest first, the latest 50. */
export function useVersionNumbers(organisation: () => string, bot: () => string) {
  const { items } = useLiveCollection(
    () =>
      query(
        collection(firebase().firestore, paths.versions(organisation(), bot())),
        orderBy('version', 'desc'),
        limit(50),
      ),
    versionSchema,
  );
  return computed(() => items.value?.map(({ version }) => version) ?? []);
}
