import type { Conversation } from '../../../core/conversation/conversation.schema.ts';
import type { Organisation } from '../../../core/organisations/organisation.schema.ts';
import type { CompiledVersion } from '../../../core/dialogue/compiled.ts';
import type { Clock } from '../firebase/clock.ts';
import type { FindRecipient } from '../invitations/recipients.ts';
import type { Published } from '../published/published.ts';
import type { ConversationKey, ConversationStore } from './store.ts';
import type { MintedToken, PresentedToken } from './tokens.ts';

/** What the respondents' services stand on. */
export interface ConversationPorts {
  store: ConversationStore;
  published: Published;
  findRecipient: FindRecipient;
  clock: Clock;
  /** Makes the token of a new conversation; random where it is left out. */
  mint?: (organisation: string) => MintedToken;
  /** The page has no script to tell that it was opened: its first answer tells it. */
  unscripted?: boolean;
}

export const DAY = 86_400_000;

/** True when the token was given out for this conversation and the conversation is still to be kept. */
export function admits(
  kept: Conversation | null,
  token: PresentedToken | null,
  now: Date,
): kept is Conversation {
  return kept !== null && token !== null && kept.expiresAt > now && kept.tokenHashes.includes(token.hash);
}

/**
 * When a conversation that is answered now is due to be forgotten: never later than its version has told the
 * respondent, sooner where the organisation has shortened its time since. Throws when the organisation is gone.
 */
export function expiryFrom(
  now: Date,
  organisation: Organisation | null,
  promised: Pick<CompiledVersion, 'retentionDays'>,
): Date {
  if (!organisation) throw new Error('A conversation belongs to an organisation that is not there');
  return new Date(now.getTime() + Math.min(organisation.retentionDays, promised.retentionDays) * DAY);
}

/** The version a conversation is pinned to. Throws when it is missing: versions are never deleted. */
export async function pinnedVersion(
  { published }: Pick<ConversationPorts, 'published'>,
  organisation: string,
  kept: Pick<Conversation, 'bot' | 'version' | 'locale'>,
): Promise<CompiledVersion> {
  const version = await published.version(organisation, kept.bot, kept.version, kept.locale);
  if (!version) throw new Error('A conversation is pinned to a version that is not there');
  return version;
}

/** Sets a conversation aside whose sender fell into the trap; nothing where the token does not open it. */
export async function setAsideTrapped(
  ports: Pick<ConversationPorts, 'store' | 'published' | 'clock'>,
  key: ConversationKey,
  token: PresentedToken,
): Promise<void> {
  if (!admits(await ports.store.read(key), token, ports.clock())) return;
  await ports.store.setAside(key, (kept) => pinnedVersion(ports, key.organisation, kept));
}
