import { doc } from 'firebase/firestore';
import { toValue, type MaybeRefOrGetter } from 'vue';
import type { Bot } from '../../../core/bots/bot.schema.ts';
import { paths } from '../../../core/bots/paths.ts';
import { storedBotSchema } from '../../../core/bots/stored-bot.ts';
import { firebase } from './firebase.ts';
import { useLiveDocument } from './useLiveDocument.ts';

/**
 * The bot's document as the server has it, live. `missing` once it is known not to exist; `failed` when it
 * could not be read (no right, or no connection).
 */
export function useBot(organisation: MaybeRefOrGetter<string>, bot: MaybeRefOrGetter<string>) {
  const { data, missing, failed, retry } = useLiveDocument<Bot>(
    () => doc(firebase().firestore, paths.bot(toValue(organisation), toValue(bot))),
    storedBotSchema,
  );
  return { bot: data, missing, failed, retry };
}
