import { describe, expect, it } from 'vitest';
import { problem, PROBLEMS, type ProblemCode } from '../../../../core/api/problem.ts';
import { httpApi } from './api.ts';
import type { ConversationRecord } from './record.ts';
import { LONGEST_WAIT } from './retry.ts';
import { EMPTY, entry, queueRig } from './testing.ts';

const SAID = [1, 2, 3].map(entry);
const RECORD: ConversationRecord = { ...EMPTY, channel: 'invitation', invitation: 'link', entries: SAID };

type Reply = () => Response | Promise<Response>;

/** What the way to the server may answer in its place, or the server in no form of ours: all worth another try. */
const PASSING: Record<string, Reply> = {
  'time-out': () => Promise.reject(new DOMException('The operation timed out', 'TimeoutError')),
  'broken line': () => Promise.reject(new TypeError('Failed to fetch')),
  'problem tooMany': () => reply(429, JSON.stringify(problem('tooMany'))),
  'problem internal': () => reply(500, JSON.stringify(problem('internal'))),
  'a problem of somebody else': () => reply(404, '{"code":"NOT_FOUND","status":404}'),
};
for (const status of [200, 201, 400, 401, 403, 404, 407, 408, 409, 410, 413, 423, 425, 429, 451]) {
  PASSING[`${status} with a page`] = () => reply(status, '<!doctype html><h1>Tervetuloa!</h1>');
  PASSING[`${status} with nothing`] = () => reply(status, '');
}
for (const status of [500, 502, 503, 504, 507, 511, 520])
  PASSING[`${status} with a page`] = () => reply(status, '<h1>Error</h1>');
for (const body of ['{}', '[]', '"ok"', '{"seq":"3"}', '{"id":7}'])
  PASSING[`200 with ${body}`] = () => reply(200, body);

const SEVERAL = Object.fromEntries(
  Object.entries(PASSING).filter(([name]) =>
    /^(time-out|broken|(200|408|423|425|429|503) with a page)/.test(name),
  ),
);

/** The server's own refusals, of which nothing can be known but that the answers must not vanish. */
const REFUSING = Object.fromEntries(
  (Object.keys(PROBLEMS) as ProblemCode[]).map((code): [string, Reply] => [
    `problem ${code}`,
    () => reply(PROBLEMS[code].status, JSON.stringify(problem(code, { currentVersion: 2, bits: 12 }))),
  ]),
);

function reply(status: number, body: string): Response {
  return new Response(body, { status });
}

const KINDS = {
  start: /^POST \/conversations$/,
  answers: /^POST .*\/answers$/,
  copy: /^GET \/conversations\//,
};
type Kind = keyof typeof KINDS;
const EVERY = (replies: Record<string, Reply>) =>
  Object.keys(KINDS).flatMap((kind) => Object.keys(replies).map((name) => [kind as Kind, name] as const));

/** A queue with three answers, whose requests of one kind get the reply, `times` times. */
async function meet(kind: Kind, answer: Reply, { times = 1, random = 1 } = {}) {
  let left = times;
  const rig = queueRig(
    { random: () => random, prove: async (id, bits) => `${id} ${bits}` },
    (fetcher) =>
      (input, init = {}) => {
        const name = `${init.method ?? 'GET'} ${String(input).replace('/api/v1', '')}`;
        expect(init.signal, `${name} has a time limit`).toBeInstanceOf(AbortSignal);
        if (left === 0 || !KINDS[kind].test(name)) return fetcher(input, init);
        left -= 1;
        return Promise.resolve(answer());
      },
  );
  await rig.keep(RECORD);
  await rig.reopen(kind === 'copy').wake();
  /** Answers that the server holds, under whatever id. */
  const kept = async () => rig.server.kept((await rig.record()).id);
  return { ...rig, kept };
}

describe('a reply that passes', () => {
  it.each(EVERY(PASSING))(
    'to %s, %s: is waited out, told quietly, and nothing is lost',
    async (kind, name) => {
      const met = await meet(kind, PASSING[name]!);
      expect(met.waiting()).toBe(true);
      expect(met.rests()).toEqual([1_000]);
      expect(await met.record()).toMatchObject({ entries: SAID, refused: [] });
      await met.ring();
      expect(await met.kept()).toEqual(SAID);
      expect(met.notices).toEqual([]);
      expect(met.waiting()).toBe(false);
    },
  );

  it.each(EVERY(SEVERAL))('to %s, %s: is asked ever less often, and left to chance', async (kind, name) => {
    for (const [random, share] of [[1, 1], [0, 0.5]] as const) {
      const met = await meet(kind, PASSING[name]!, { times: Infinity, random });
      const rests: number[] = [];
      for (let tries = 0; tries < 8; tries += 1) {
        rests.push(...met.rests());
        await met.ring();
      }
      expect(rests).toEqual(
        [1_000, 2_000, 4_000, 8_000, 16_000, 32_000, LONGEST_WAIT, LONGEST_WAIT].map((rest) => rest * share),
      );
      expect(await met.record()).toMatchObject({ entries: SAID, refused: [] });
    }
  }); // prettier-ignore
});

describe('a refusal', () => {
  it.each(EVERY(REFUSING))('to %s, %s: no answer vanishes without a word', async (kind, name) => {
    const met = await meet(kind, REFUSING[name]!);
    const { entries, refused } = await met.record();
    expect([...entries, ...refused]).toEqual(SAID);
    const sent = (await met.kept()).length;
    expect(sent === SAID.length || met.waiting() || met.notices.length > 0, 'done, waiting or told').toBe(
      true,
    );
  });
});

describe('an erasure and a version', () => {
  const api = (answer: Reply) => httpApi(async () => answer());
  const name = { slug: 'bot', version: 1, locale: 'fi' } as const;

  it.each(Object.keys(PASSING))('are not taken for done by: %s', async (reply) => {
    const { erase, version } = api(PASSING[reply]!);
    expect((await erase(RECORD)).kind).toBe('later');
    expect((await version(name)).kind).toBe('later');
  });

  it('are done by what the API says', async () => {
    expect((await api(() => new Response(null, { status: 204 })).erase(RECORD)).kind).toBe('ok');
    const body = JSON.stringify({ format: 1, version: 1, dialogue: {} });
    expect((await api(() => reply(200, body)).version(name)).kind).toBe('ok');
  });

  it('have a time limit', async () => {
    const signals: unknown[] = [];
    const watched = httpApi(async (_, init) => {
      signals.push(init?.signal);
      return reply(503, '');
    });
    await watched.erase(RECORD);
    await watched.version(name);
    expect(signals).toEqual([expect.any(AbortSignal), expect.any(AbortSignal)]);
  });
});
