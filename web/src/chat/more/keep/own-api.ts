/** What the server has and makes of the respondent's own conversation, asked for with its token. */
import type { OwnConversation } from '../../../../../core/api/public.schema.ts';
import type { Locale } from '../../../../../core/dialogue/locale.ts';
import type { Chat } from '../../state/chat.ts';
import { giveUpAfter } from '../../store/give-up-after.ts';
import { isOwnConversation } from '../../store/outcome.ts';
import { unsentEntries, type ConversationRecord } from '../../store/record.ts';
import type { KeepTexts } from './texts/texts.ts';

/** Why there is no answer now. */
export type Failure = keyof KeepTexts['failures'];
export type Reply<T> = { ok: true; value: T } | { ok: false; failure: Failure };

/** The part of the chat that knows the token. */
export type Keeper = Pick<Chat, 'record'>;

const TIMEOUT = 20_000;
/** The last answers leave at once: longer than this they are only under way where the network is bad. */
const ARRIVAL = 6_000;
const LOOK_EVERY = 200;

/** The summary's file, in the language shown. */
export async function fetchPdf(chat: Keeper, locale: Locale): Promise<Reply<Blob>> {
  const reply = await ask(chat, `/summary.pdf?lang=${locale}`);
  if (!reply.ok) return reply;
  const file = await reply.value.blob().catch(() => null);
  // A captive portal answers everything, with a page of its own.
  return file?.type === 'application/pdf' ? { ok: true, value: file } : failed('failed');
}

/** Has the summary sent to an address. */
export async function mailSummary(chat: Keeper, address: string, locale: Locale): Promise<Reply<null>> {
  const reply = await ask(chat, '/summary-mail', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ address, locale }),
  });
  if (!reply.ok) return reply;
  const body = (await reply.value.json().catch(() => null)) as { mailed?: unknown } | null;
  return body?.mailed === true ? { ok: true, value: null } : failed('failed');
}

/** Everything that the server keeps of the conversation, whatever still waits here. */
export async function fetchOwn(chat: Keeper): Promise<Reply<OwnConversation>> {
  const record = await chat.record();
  if (!record?.token) return failed('unsent');
  const reply = await request(record, '');
  if (!reply.ok) return reply;
  const body: unknown = await reply.value.json().catch(() => null);
  return isOwnConversation(body) ? { ok: true, value: body } : failed('failed');
}

/** Asks once all answers have arrived, so that what comes back holds them. */
async function ask(chat: Keeper, path: string, init?: RequestInit): Promise<Reply<Response>> {
  if (!navigator.onLine) return failed('offline');
  const record = await arrived(chat);
  return record ? request(record, path, init) : failed('unsent');
}

async function arrived(chat: Keeper): Promise<ConversationRecord | null> {
  for (let waited = 0; waited <= ARRIVAL; waited += LOOK_EVERY) {
    const record = await chat.record();
    if (record?.token && unsentEntries(record).length === 0) return record;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
  }
  return null;
}

async function request(
  { id, token }: ConversationRecord,
  path: string,
  init: RequestInit = {},
): Promise<Reply<Response>> {
  try {
    const response = await fetch(`/api/v1/conversations/${encodeURIComponent(id)}${path}`, {
      ...init,
      credentials: 'omit',
      headers: { ...init.headers, Authorization: `Bearer ${token}` },
      signal: giveUpAfter(TIMEOUT),
    });
    if (response.ok) return { ok: true, value: response };
    if (response.status === 429) return failed('tooMany');
    if (response.status === 403) return failed('notApproved');
    return failed(response.status === 401 || response.status === 404 ? 'gone' : 'failed');
  } catch {
    return failed(navigator.onLine ? 'failed' : 'offline');
  }
}

function failed(failure: Failure): { ok: false; failure: Failure } {
  return { ok: false, failure };
}
