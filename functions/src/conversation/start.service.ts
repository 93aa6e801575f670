/** Beginning a conversation, and finding one again that was begun before. */
import type { StartConversation, StartedConversation } from '../../../core/api/public.schema.ts';
import type { Conversation } from '../../../core/conversation/conversation.schema.ts';
import type { CompiledVersion } from '../../../core/dialogue/compiled.ts';
import { done, refuse, type Outcome } from '../http/outcome.ts';
import type { PublishedBot } from '../published/published.ts';
import { admits, DAY, expiryFrom, type ConversationPorts } from './services.ts';
import type { ConversationKey } from './store.ts';
import { mintToken, type PresentedToken } from './tokens.ts';
import { beginWalk, countsOf, type Walk } from './walk.ts';

export interface Started {
  created: boolean;
  body: StartedConversation;
}

/** How long after its successor a version still takes new conversations: a page may lie open for weeks. */
const SUPERSEDED_FOR = 30 * DAY;
/** Tokens that open one conversation; the oldest is dropped when the start is repeated more often. */
const TOKENS_KEPT = 5;

/**
 * Keeps a new conversation, or finds the one with this id: with its own token at any time, without one while
 * nothing has been answered (the page did not get the first response and asks again).
 */
export async function startConversation(
  ports: ConversationPorts,
  request: StartConversation,
  token: PresentedToken | null,
): Promise<Outcome<Started>> {
  const bot = await ports.published.bot(request.slug);
  if (!bot) return refuse('notFound');
  const key = { organisation: bot.organisation, id: request.id };
  const own = token && (await resume(ports, key, token));
  if (own) return own;
  if (!(await takesNew(ports, bot, request.version)))
    return refuse('versionGone', { currentVersion: bot.current });
  const version = await ports.published.version(bot.organisation, bot.bot, request.version, request.locale);
  if (!version)
    return refuse('malformed', { detail: 'locale: this version is not published in that language' });
  return create(ports, key, bot, request, version);
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
  key: ConversationKey,
  { bot }: PublishedBot,
  request: StartConversation,
  { dialogue }: CompiledVersion,
): Promise<Outcome<Started>> {
  const now = ports.clock();
  const { token, hash } = mintToken(key.organisation);
  const walk = beginWalk(dialogue);
  const expiresAt = expiryFrom(now, await ports.published.organisation(key.organisation));
  const conversation = newConversation({ ...request, bot, now, expiresAt, tokenHashes: [hash] }, walk);
  if (await ports.store.create(key, conversation, countsOf(walk, conversation))) {
    return done({ created: true, body: bodyOf(key.id, conversation, token) });
  }
  return repeat(ports, key, conversation, token);
}

/** The same start again before the first answer: a further token, since the first may never have arrived. */
function repeat(
  { store, clock }: ConversationPorts,
  key: ConversationKey,
  asked: Conversation,
  token: string,
): Promise<Outcome<Started>> {
  return store.decide<Outcome<Started>>(key, async (kept) => {
    const same =
      kept !== null &&
      kept.seq === 0 &&
      kept.expiresAt > clock() &&
      kept.bot === asked.bot &&
      kept.version === asked.version &&
      kept.locale === asked.locale;
    if (!same) return { result: refuse('conflict', { detail: 'id: a conversation has this id already' }) };
    const tokenHashes = [...kept.tokenHashes, ...asked.tokenHashes].slice(-TOKENS_KEPT);
    return { result: done({ created: false, body: bodyOf(key.id, kept, token) }), change: { tokenHashes } };
  });
}

function newConversation(
  start: Pick<Conversation, 'bot' | 'version' | 'locale' | 'channel' | 'tokenHashes' | 'expiresAt'> & {
    now: Date;
  },
  { session }: Walk,
): Conversation {
  const { bot, version, locale, channel, tokenHashes, expiresAt, now } = start;
  return {
    bot,
    version,
    locale,
    channel,
    status: session.status,
    seq: 0,
    history: [],
    conflicts: [],
    needs: session.needs,
    services: session.services,
    at: session.at,
    company: null,
    contact: null,
    invitation: null,
    source: '',
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
