import type {
  Accepted,
  OwnConversation,
  StartConversation,
  StartedConversation,
} from '../../../../core/api/public.schema.ts';
import type { Entry } from '../../../../core/conversation/conversation.ts';
import type { CompiledVersion } from '../../../../core/dialogue/compiled.ts';
import { giveUpAfter } from './give-up-after.ts';
import { isAccepted, isObject, isOwnConversation, isStarted, judge, type Outcome } from './outcome.ts';
import type { ConversationRecord } from './record.ts';
import type { VersionName } from './storage.ts';

const BASE = '/api/v1';
const TIMEOUT = 15_000;

/** The respondents' API as the queue needs it. */
export interface ChatApi {
  start(record: ConversationRecord): Promise<Outcome<StartedConversation>>;
  /** `keepalive` lets the request outlive the page (browsers then allow 64 kB). */
  send(record: ConversationRecord, entries: Entry[], keepalive: boolean): Promise<Outcome<Accepted>>;
  own(record: ConversationRecord): Promise<Outcome<OwnConversation>>;
  erase(record: ConversationRecord): Promise<Outcome<null>>;
  version(name: VersionName): Promise<Outcome<CompiledVersion>>;
}

/** The API over `fetch`; never rejects. */
export function httpApi(fetcher: typeof fetch): ChatApi {
  async function request<T>(path: string, isBody: (body: unknown) => body is T, init: RequestInit = {}) {
    try {
      const signal = giveUpAfter(TIMEOUT);
      return await judge(await fetcher(`${BASE}${path}`, { credentials: 'omit', signal, ...init }), isBody);
    } catch {
      // No network, or too slow a one.
      return { kind: 'later', retryAfter: 0 } as const;
    }
  }
  const conversation = ({ id }: ConversationRecord) => `/conversations/${encodeURIComponent(id)}`;

  return {
    start: (record) =>
      request('/conversations', isStarted, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(startBody(record)),
      }),
    send: (record, entries, keepalive) =>
      request(`${conversation(record)}/answers`, isAccepted, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...bearer(record) },
        body: JSON.stringify({ entries, trap: record.trap }),
        keepalive,
      }),
    own: (record) => request(conversation(record), isOwnConversation, { headers: bearer(record) }),
    erase: (record) =>
      request(conversation(record), (body): body is null => body === null, {
        method: 'DELETE',
        headers: bearer(record),
      }),
    version: (name) =>
      request(
        `/bots/${encodeURIComponent(name.slug)}/versions/${name.version}/${name.locale}`,
        (body): body is CompiledVersion =>
          isObject(body) && body.format === 1 && body.version === name.version && isObject(body.dialogue),
      ),
  };
}

function startBody({
  id,
  slug,
  version,
  locale,
  channel,
  invitation,
  source,
  proof,
  trap,
}: ConversationRecord): StartConversation {
  return { id, slug, version, locale, channel, invitation, source, proof: proof?.text, trap };
}

function bearer({ token }: ConversationRecord): Record<string, string> {
  return token ? { Authorization: `Bearer ${token}` } : {};
}
