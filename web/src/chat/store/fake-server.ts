import { problem, type ProblemCode } from '../../../../core/api/problem.ts';
import type { Entry } from '../../../../core/conversation/conversation.ts';
import { sameEntries } from './settle.ts';

/** How a request fares: a status, a problem, a portal's page, or a network that breaks on either side. */
type Fate = 'work' | 'cut before' | 'cut after' | 'portal' | ProblemCode | number;

/** Tokens that open one conversation. */
const TOKENS = 5;

export type FakeServer = ReturnType<typeof fakeServer>;

/** The respondents' API in memory, as strict about tokens and sequence as the real one. For tests. */
export function fakeServer() {
  const conversations = new Map<string, { tokens: string[]; entries: Entry[] }>();
  /** Invitation → its conversation. */
  const invited = new Map<string, string>();
  const requests: string[] = [];
  const keptAlive: number[][] = [];
  let coming: { fate: Fate; headers: Record<string, string> }[] = [];
  let usual: Fate = 'work';
  let refused = 0;
  let given = 0;
  let largest = 50;
  let effort = 0;

  const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
    new Response(JSON.stringify(body), { status, headers });
  const problemReply = (code: ProblemCode, extensions: Record<string, unknown> = {}) => {
    const body = problem(code, extensions);
    return json(body.status, body);
  };

  function start(body: { id: string; version: number; invitation?: string; proof?: string }): Response {
    if (body.proof !== `${body.id} ${effort}` && effort > 0)
      return problemReply('effortNeeded', { bits: effort });
    const id = invited.get(body.invitation ?? '') ?? body.id;
    const known = conversations.get(id);
    if (known && known.entries.length > 0 && !invited.has(body.invitation ?? ''))
      return problemReply('conflict');
    const token = `token-${(given += 1)}`;
    const { tokens, entries } = known ?? { tokens: [], entries: [] };
    conversations.set(id, { tokens: [...tokens, token].slice(-TOKENS), entries });
    if (body.invitation) invited.set(body.invitation, id);
    return json(known ? 200 : 201, {
      id,
      token,
      version: body.version,
      seq: entries.length,
      expiresAt: '',
    });
  }

  function answers(id: string, entries: Entry[]): Response {
    const conversation = conversations.get(id)!;
    if (entries.length > largest) return problemReply('tooLarge');
    for (const entry of entries) {
      const kept = conversation.entries[entry.seq - 1];
      if (entry.seq === refused)
        return problemReply('invalidAnswer', { entry: entry.seq, seq: entry.seq - 1 });
      if (kept && !sameEntries([kept], [entry])) return problemReply('conflict', { entry: entry.seq });
      if (!kept) conversation.entries.push(entry);
    }
    return json(200, { seq: conversation.entries.length, status: 'active' });
  }

  function handle(path: string, init: RequestInit): Response {
    const body = init.body
      ? (JSON.parse(String(init.body)) as { id: string; version: number; entries: Entry[] })
      : null;
    if (path === '/conversations') return start(body!);
    const id = path.split('/')[2]!;
    const conversation = conversations.get(id);
    if (!conversation) return problemReply('unauthorised');
    const shown = new Headers(init.headers).get('Authorization');
    if (!conversation.tokens.some((token) => shown === `Bearer ${token}`))
      return problemReply('unauthorised');
    const { entries } = conversation;
    if (init.method !== 'POST') return json(200, { id, version: 1, entries, seq: entries.length, facts: {} });
    if (init.keepalive) keptAlive.push(body!.entries.map(({ seq }) => seq));
    return answers(id, body!.entries);
  }

  async function fetch(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
    const path = String(input).replace('/api/v1', '');
    requests.push(`${init.method ?? 'GET'} ${path}`);
    const { fate, headers } = coming.shift() ?? { fate: usual, headers: {} };
    if (fate === 'cut before') throw new TypeError('Failed to fetch');
    if (fate === 'portal')
      return new Response('<h1>Log in</h1>', { headers: { 'Content-Type': 'text/html' } });
    if (typeof fate === 'number') return new Response('', { status: fate, headers });
    if (fate !== 'work' && fate !== 'cut after') return problemReply(fate, { currentVersion: 2 });
    const response = handle(path, init);
    if (fate === 'cut after') throw new TypeError('Failed to fetch');
    return response;
  }

  return {
    fetch,
    requests,
    keptAlive,
    kept: (id: string) => conversations.get(id)?.entries ?? [],
    /** Of all conversations. */
    held: () => [...conversations.values()].flatMap(({ entries }) => entries),
    /** Another device has begun the invitation's conversation and said so much. */
    invite(invitation: string, id: string, entries: Entry[]) {
      invited.set(invitation, id);
      conversations.set(id, { tokens: ['of the other device'], entries });
    },
    erase: (id: string) => void conversations.delete(id),
    put: (id: string, entries: Entry[]) => conversations.set(id, { ...conversations.get(id)!, entries }),
    forgetToken: (id: string) => conversations.set(id, { ...conversations.get(id)!, tokens: [] }),
    next: (fate: Fate, headers: Record<string, string> = {}) => (coming = [...coming, { fate, headers }]),
    always: (fate: Fate) => (usual = fate),
    refuse: (seq: number) => (refused = seq),
    largest: (count: number) => (largest = count),
    /** Asks for a proof of so many bits: here, the id and their number. */
    ask: (bits: number) => (effort = bits),
  };
}
