/** The respondent's own conversation: a copy of it, and its erasure. */
import type { OwnConversation } from '../../../core/api/public.schema.ts';
import { done, refuse, type Outcome } from '../http/outcome.ts';
import { admits, pinnedVersion, type ConversationPorts } from './services.ts';
import type { ConversationKey } from './store.ts';
import type { PresentedToken } from './tokens.ts';

/** Everything the respondent has told, to resume from or to keep. */
export async function readOwn(
  ports: ConversationPorts,
  key: ConversationKey,
  token: PresentedToken,
): Promise<Outcome<OwnConversation>> {
  const kept = await ports.store.read(key);
  if (!admits(kept, token, ports.clock())) return refuse('unauthorised');
  const { slug } = await pinnedVersion(ports, key.organisation, kept);
  return done({
    id: key.id,
    slug,
    version: kept.version,
    locale: kept.locale,
    status: kept.status,
    seq: kept.seq,
    entries: kept.history,
    facts: kept.facts,
    startedAt: kept.startedAt.toISOString(),
    completedAt: kept.completedAt?.toISOString() ?? null,
  });
}

/** Erases the conversation at once. The statistics keep their counts, which name nobody. */
export async function eraseOwn(
  ports: ConversationPorts,
  key: ConversationKey,
  token: PresentedToken,
): Promise<Outcome<null>> {
  const kept = await ports.store.read(key);
  if (!admits(kept, token, ports.clock())) return refuse('unauthorised');
  await ports.store.remove(key);
  return done(null);
}
