import type { ChatApi } from './api.ts';
import { keepBegun, type Begun } from './begun.ts';
import { unsentEntries, type ConversationRecord } from './record.ts';
import { settleAdopted } from './settle.ts';
import type { ChatStorage } from './storage.ts';

const GONE: ReadonlySet<string> = new Set(['unauthorised', 'notFound']);

/**
 * Takes over a conversation that went on where this browser's record does not know: on the plain pages, or before the
 * record was lost. What has not been sent yet stays and goes first. Without a network the record is there without its
 * answers, and the queue asks for them later.
 * @param fresh the record that a new conversation here would have
 * @returns false → its answers are still to be asked for
 */
export async function takeOver(
  { id, token }: Begun,
  fresh: ConversationRecord,
  { storage, api }: { storage: ChatStorage; api: Pick<ChatApi, 'own'> },
): Promise<boolean> {
  const { key, slug } = fresh;
  const now = await storage.read(key);
  if (now && now.id !== id && unsentEntries(now).length > 0) return true;
  const record = { ...(now?.id === id ? now : { ...fresh, id }), token };
  const own = token ? await api.own(record) : null;
  if (!own || (own.kind === 'problem' && GONE.has(own.problem.code))) {
    await storage.update(key, (kept) => (kept?.id === id ? undefined : kept));
    keepBegun(slug, null);
    return true;
  }
  const taken = own.kind === 'ok';
  await storage.update(key, () =>
    taken ? { ...settleAdopted(record, own.body), locale: own.body.locale } : record,
  );
  if (taken) keepBegun(slug, { id, token });
  return taken;
}
