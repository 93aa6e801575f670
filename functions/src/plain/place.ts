/** Where a plain page stands: at a bot's public address, or behind the link of an invitation. */
import type { Facts } from '../../../core/conversation/conversation.ts';
import type { Conversation } from '../../../core/conversation/conversation.schema.ts';
import { knownFacts } from '../conversation/invited.ts';
import { admits, type ConversationPorts } from '../conversation/services.ts';
import type { ConversationKey } from '../conversation/store.ts';
import { presentedToken, type PresentedToken } from '../conversation/tokens.ts';
import type { FoundRecipient } from '../invitations/recipients.ts';
import { invitationPagePath } from '../invitations/token.ts';
import type { PublishedBot } from '../published/published.ts';
import type { PlainForm } from './form.schema.ts';

export interface Place {
  /** Path of the pages. */
  path: string;
  bot: PublishedBot;
  invitation: { token: string; found: FoundRecipient } | null;
}

/** A conversation and what opens it. */
export interface Opened {
  key: ConversationKey;
  pass: PresentedToken;
  /** The token for the page's forms; '' where the address is enough. */
  token: string;
}

export type PlacePorts = Pick<ConversationPorts, 'store' | 'published' | 'findRecipient' | 'clock'>;

/** The public pages of a bot; null where nothing is published. */
export async function publicPlace({ published }: PlacePorts, slug: string): Promise<Place | null> {
  const bot = await published.bot(slug);
  return bot && { path: `/b/${slug}/plain`, bot, invitation: null };
}

/** The pages of a conversation under way whose bot has been taken away since: it goes on to its end. */
export async function placeUnderWay(
  { store, clock }: PlacePorts,
  path: string,
  { conversation: id, token = '' }: Pick<PlainForm, 'conversation' | 'token'>,
): Promise<Place | null> {
  const pass = presentedToken(`Bearer ${token}`);
  if (!id || !pass) return null;
  const { organisation } = pass;
  const kept = await store.read({ organisation, id });
  if (!admits(kept, pass, clock())) return null;
  return { path, bot: { organisation, bot: kept.bot, current: kept.version }, invitation: null };
}

/** The pages behind an invitation; null where the link leads nowhere (any more). */
export async function invitedPlace(
  { published, findRecipient, clock }: PlacePorts,
  token: string,
): Promise<Place | null> {
  const found = await findRecipient(token);
  if (!found || found.recipient.expiresAt <= clock()) return null;
  const bot = await published.botById(found.key.organisation, found.recipient.bot);
  return bot && { path: `${invitationPagePath(token)}/plain`, bot, invitation: { token, found } };
}

/** What is known beforehand of who comes here. */
export function factsAt({ invitation }: Place): Facts {
  return invitation ? knownFacts(invitation.found.recipient) : {};
}

/** The conversation that the form names, or the invitation's; null → none, or it is gone. */
export async function openedAt(
  ports: PlacePorts,
  place: Place,
  { conversation: id, token = '' }: Pick<PlainForm, 'conversation' | 'token'>,
): Promise<Opened | null> {
  if (place.invitation) return invitedConversation(ports, place.bot, place.invitation.found);
  const pass = presentedToken(`Bearer ${token}`);
  // A token of another organisation belongs to no conversation of this place.
  return id && pass?.organisation === place.bot.organisation
    ? { key: { organisation: pass.organisation, id }, pass, token }
    : null;
}

/** The link of an invitation opens all that the tokens of its conversation open. */
async function invitedConversation(
  { store, clock }: PlacePorts,
  { organisation }: PublishedBot,
  { recipient }: FoundRecipient,
): Promise<Opened | null> {
  if (recipient.conversation === '') return null;
  const key = { organisation, id: recipient.conversation };
  const kept = await store.read(key);
  return kept && kept.expiresAt > clock() ? { key, pass: passOf(key, kept), token: '' } : null;
}

function passOf({ organisation }: ConversationKey, { tokenHashes }: Conversation): PresentedToken {
  return { organisation, hash: tokenHashes[0] ?? '' };
}
