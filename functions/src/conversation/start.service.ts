/** Beginning a conversation, and finding one again that was begun before. */
import type { StartConversation, StartedConversation } from '../../../core/api/public.schema.ts';
import type { Conversation } from '../../../core/conversation/conversation.schema.ts';
import type { CompiledVersion } from '../../../core/dialogue/compiled.ts';
import { addCounts } from '../../../core/statistics/delta.ts';
import { openingOf } from '../../../core/statistics/openings.ts';
import { done, refuse, type Outcome } from '../http/outcome.ts';
import type { PublishedBot } from '../published/published.ts';
import type { FoundRecipient } from '../invitations/recipients.ts';
import { invitedStart } from './invited.ts';
import { admits, DAY, expiryFrom, type ConversationPorts } from './services.ts';
import { isTrapped } from './set-aside.ts';
import type { ConversationKey, Decision } from './store.ts';
import { mintToken, type MintedToken, type PresentedToken } from './tokens.ts';
import { beginWalk, countsOf, type Walk } from './walk.ts';

export interface Started {
  created: boolean;
  body: StartedConversation;
}

/** How long after its successor a version still takes new conversations: a page may lie open for weeks. */
const SUPERSEDED_FOR = 30 * DAY;
/** Tokens that open one conversation; the oldest is dropped when the start is repeated more often. */
const TOKENS_KEPT = 5;

/** Conversations that one invitation may begin: each erased before the next. */
export const STARTS_OF_INVITATION = 10;
/** Races between devices that open the same invitation at once, before giving up. */
const TRIES = 5;

/**
 * Keeps a new conversation, or finds the one with this id: with its own token at any time, without one while
 * nothing has been answered (the page did not get the first response and asks again). An invitation has one
 * conversation: whoever holds its link goes on with that, under whatever id they ask.
 */
export async function startConversation(
  ports: ConversationPorts,
  request: StartConversation,
  token: PresentedToken | null,
): Promise<Outcome<Started>> {
  const bot = await ports.published.bot(request.slug);
  if (!bot) return refuse('notFound');
  const own = token && (await resume(ports, { organisation: bot.organisation, id: request.id }, token));
  if (own) return own;
  return request.invitation === undefined
    ? startNew(ports, bot, request)
    : startInvited(ports, bot, request, request.invitation);
}

async function startInvited(
  ports: ConversationPorts,
  bot: PublishedBot,
  request: StartConversation,
  invitation: string,
): Promise<Outcome<Started>> {
  for (let tries = 1; tries <= TRIES; tries += 1) {
    const invited = await ports.findRecipient(invitation);
    if (!invited || !leadsTo(invited, bot, ports.clock())) return refuse('notFound');
    const joined = await join(ports, bot, invited);
    // Under the id of one that has been erased, a device that has not heard of it would send all of it again.
    if (!joined && invited.recipient.conversation === request.id) return refuse('notFound');
    if (!joined && invited.recipient.begun >= STARTS_OF_INVITATION) return refuse('forbidden');
    const started = joined ?? (await startNew(ports, bot, request, invited));
    if (started.ok || started.problem.code !== 'conflict') return started;
  }
  return taken();
}

function leadsTo(
  { key, recipient }: FoundRecipient,
  { organisation, bot }: PublishedBot,
  now: Date,
): boolean {
  return key.organisation === organisation && recipient.bot === bot && recipient.expiresAt > now;
}

/** A further token of the invitation's conversation; null when there is none, or it is gone. */
function join(
  { store, clock }: ConversationPorts,
  { organisation }: PublishedBot,
  { recipient }: FoundRecipient,
): Promise<Outcome<Started> | null> {
  const { conversation: id } = recipient;
  if (id === '') return Promise.resolve(null);
  return store.decide<Outcome<Started> | null>({ organisation, id }, async (kept) =>
    kept && kept.expiresAt > clock() ? withFurtherToken(id, kept, mintToken(organisation)) : { result: null },
  );
}

function withFurtherToken(
  id: string,
  kept: Conversation,
  { token, hash }: MintedToken,
): Decision<Outcome<Started>> {
  const tokenHashes = [...kept.tokenHashes, hash].slice(-TOKENS_KEPT);
  return { result: done({ created: false, body: bodyOf(id, kept, token) }), change: { tokenHashes } };
}

async function startNew(
  ports: ConversationPorts,
  bot: PublishedBot,
  request: StartConversation,
  invited: FoundRecipient | null = null,
): Promise<Outcome<Started>> {
  if (!(await takesNew(ports, bot, request.version)))
    return refuse('versionGone', { currentVersion: bot.current });
  const version = await ports.published.version(bot.organisation, bot.bot, request.version, request.locale);
  if (!version)
    return refuse('malformed', { detail: 'locale: this version is not published in that language' });
  return create(ports, bot, request, version, invited);
}

async function resume(
  { store, clock }: ConversationPorts,
  key: ConversationKey,
  token: PresentedToken,
): Promise<Outcome<Started> | null> {
  if (token.organisation !== key.organisation) return null;
  const kept = await store.read(key);
  return admits(kept, token, clock()) ? done({ created: false, body: bodyOf(key.id, kept) }) : null;
}

async function takesNew(
  { published, clock }: ConversationPorts,
  bot: PublishedBot,
  version: number,
): Promise<boolean> {
  if (version === bot.current) return true;
  const record = await published.record(bot.organisation, bot.bot, version);
  if (!record) return false;
  return record.supersededAt === null || record.supersededAt.getTime() > clock().getTime() - SUPERSEDED_FOR;
}

async function create(
  ports: ConversationPorts,
  { organisation, bot }: PublishedBot,
  request: StartConversation,
  version: CompiledVersion,
  invited: FoundRecipient | null,
): Promise<Outcome<Started>> {
  const key = { organisation, id: request.id };
  const now = ports.clock();
  const minted = (ports.mint ?? mintToken)(organisation);
  const expiresAt = expiryFrom(now, await ports.published.organisation(organisation), version);
  const from = invited ? invitedStart(invited) : uninvitedStart(request);
  const walk = beginWalk(version.dialogue, from.facts);
  const conversation = {
    ...newConversation({ ...request, bot, now, expiresAt, tokenHashes: [minted.hash] }, walk),
    ...from,
  };
  const counts = countsOf(walk, conversation);
  const opens = (invited ? !invited.recipient.openedAt : ports.unscripted) && !conversation.spam;
  const delta = opens ? addCounts(counts, openingOf(conversation.channel)) : counts;
  if (await ports.store.create(key, conversation, delta, invited)) {
    return done({ created: true, body: bodyOf(key.id, conversation, minted.token) });
  }
  return invited ? taken() : repeat(ports, key, conversation, minted);
}

/** The same start again before the first answer: a further token, since the first may never have arrived. */
function repeat(
  { store, clock }: ConversationPorts,
  key: ConversationKey,
  asked: Conversation,
  minted: MintedToken,
): Promise<Outcome<Started>> {
  return store.decide<Outcome<Started>>(key, async (kept) => {
    const same =
      kept !== null &&
      kept.seq === 0 &&
      kept.invitation === null &&
      kept.expiresAt > clock() &&
      kept.bot === asked.bot &&
      kept.version === asked.version &&
      kept.locale === asked.locale;
    return same ? withFurtherToken(key.id, kept, minted) : { result: taken() };
  });
}

function taken(): Outcome<Started> {
  return refuse('conflict', { detail: 'id: a conversation has this id already' });
}

/** Only a token makes an invitation, whatever the request calls itself. */
function uninvitedStart({ channel }: StartConversation): ReturnType<typeof invitedStart> {
  return { channel: channel === 'invitation' ? 'site' : channel, facts: {}, company: null, invitation: null };
}

function newConversation(
  start: Pick<Conversation, 'bot' | 'version' | 'locale' | 'tokenHashes' | 'expiresAt'> & {
    source?: string;
    trap?: string;
    now: Date;
  },
  { session }: Walk,
): Omit<Conversation, keyof ReturnType<typeof invitedStart>> {
  const { bot, version, locale, source = '', tokenHashes, expiresAt, now } = start;
  const spam = isTrapped(start.trap);
  return {
    bot,
    version,
    locale,
    status: session.status,
    seq: 0,
    history: [],
    conflicts: [],
    needs: session.needs,
    services: session.services,
    at: session.at,
    contact: null,
    source,
    spam,
    spamReason: spam ? 'trap' : '',
    summaryMails: 0,
    tokenHashes,
    startedAt: now,
    lastAt: now,
    completedAt: session.status === 'completed' ? now : null,
    expiresAt,
  };
}

function bodyOf(id: string, { expiresAt, version, seq }: Conversation, token?: string): StartedConversation {
  return { id, ...(token ? { token } : {}), expiresAt: expiresAt.toISOString(), version, seq };
}
