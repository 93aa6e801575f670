/** The respondent's own conversation: a copy of it, and its erasure. */
import type { OwnConversation } from '../../../core/api/public.schema.ts';
import { begunAt } from '../../../core/conversation/begun-at.ts';
import type { Conversation } from '../../../core/conversation/conversation.schema.ts';
import type { CompiledVersion } from '../../../core/dialogue/compiled.ts';
import { own } from '../../../core/own.ts';
import { plainText } from '../../../core/text/plain.ts';
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
  const version = await pinnedVersion(ports, key.organisation, kept);
  return done({
    id: key.id,
    slug: version.slug,
    version: kept.version,
    locale: kept.locale,
    status: kept.status,
    seq: kept.seq,
    entries: kept.history,
    facts: kept.facts,
    startedAt: begunAt(kept).toISOString(),
    completedAt: kept.completedAt?.toISOString() ?? null,
    expiresAt: kept.expiresAt.toISOString(),
    organisation: version.organisationName,
    company: kept.company,
    contact: kept.contact && {
      fields: kept.contact.fields,
      consent: consentOf(version, kept.contact.consent),
    },
  });
}

/** The words of a consent are those of the version and language in which it was given. */
function consentOf(
  { dialogue }: CompiledVersion,
  { version, node, at }: NonNullable<Conversation['contact']>['consent'],
) {
  const asked = own(dialogue.nodes, node);
  const text = asked && 'consent' in asked ? plainText(asked.consent) : '';
  return { version, at: at.toISOString(), text };
}

/**
 * Erases the conversation at once, and its counts: else whoever begins and erases for ever would raise statistics
 * that nobody can set right, since there is nothing left to set aside.
 */
export async function eraseOwn(
  ports: ConversationPorts,
  key: ConversationKey,
  token: PresentedToken,
): Promise<Outcome<null>> {
  const kept = await ports.store.read(key);
  if (!admits(kept, token, ports.clock())) return refuse('unauthorised');
  await ports.store.erase(key, () => pinnedVersion(ports, key.organisation, kept));
  return done(null);
}
