import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { problemSchema } from '../../../core/api/public.schema.ts';
import { publishFixture } from '../testing/fixtures.ts';
import { mappingDialogue } from '../testing/dialogues.ts';
import { choose, write } from '../testing/entries.ts';
import { beginOver, publicApp, type Begun } from '../testing/public-app.ts';

const { app, db } = publicApp('demo-fuzz');
/** Several, so that the limit of each is not what answers. */
let conversations: Begun[];

beforeAll(async () => {
  await publishFixture(db, mappingDialogue());
  conversations = await Promise.all(Array.from({ length: 30 }, () => beginOver(app, 'mapping')));
});

const anyText = fc.string({ unit: 'binary' });
const oneOf = <T>(...values: T[]) => fc.constantFrom(...values);

const segment = fc.oneof(
  oneOf(
    'bots',
    'mapping',
    'versions',
    '1',
    'fi',
    'conversations',
    'answers',
    'media',
    'vantaa.x',
    'openapi.json',
  ),
  oneOf(
    '..',
    '%2e%2e',
    '%ZZ',
    '%00',
    '__proto__',
    '__a__.x',
    'vantaa.__a__',
    'constructor',
    '.',
    'a'.repeat(2_000),
  ),
  anyText.map((text) => encodeURIComponent(text.toWellFormed())),
);
const ANSWERS = 'answers';
const path = fc.oneof(
  fc.array(segment, { maxLength: 6 }).map((parts) => `/api/v1/${parts.join('/')}`),
  oneOf('/api/v1/conversations', '/api/v1/bots/mapping', '/api/v1/bots/mapping/versions/1/fi', ANSWERS),
  fc.constant(ANSWERS),
);
const method = fc.oneof(oneOf('POST'), oneOf('GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'));

/** Something else in the place of a part that would be right. */
const spoilt = (right: unknown) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(right) }, { weight: 1, arbitrary: fc.jsonValue() });
const value = fc.oneof(
  fc.record({ kind: fc.constant('options'), options: fc.array(oneOf('yes', 'no', '__proto__', '')) }),
  fc.record({ kind: fc.constant('text'), text: anyText }),
  fc.record({ kind: fc.constant('number'), number: fc.double() }),
  fc.record({ kind: fc.constant('company'), name: anyText, businessId: anyText }, { requiredKeys: ['kind'] }),
  fc.record({ kind: fc.constant('contact'), contact: fc.dictionary(oneOf('name', 'email', 'x'), anyText) }),
  fc.constant({ kind: 'skipped' }),
  fc.jsonValue(),
);
const entry = fc.record(
  {
    seq: fc.oneof(fc.integer({ min: 1, max: 6 }), spoilt(1)),
    at: spoilt('2026-11-21T11:59:00.000Z'),
    kind: spoilt('answer'),
    link: fc.oneof(oneOf('hello:0', 'service:advice', 'service:', '__proto__:0', ':', 'hello:99'), anyText),
    node: fc.oneof(oneOf('grow', 'why', 'company', 'contact', 'bye', 'hello', '__proto__'), spoilt('grow')),
    value,
  },
  { requiredKeys: ['seq', 'kind'] },
);
const rightAlone = oneOf(
  choose(1, 'grow', 'yes'),
  choose(1, 'grow', 'no'),
  write(2, 'why', 'a'),
  choose(2, 'grow', 'yes'),
  choose(5, 'grow', 'yes'),
);
const nearlyValid = fc.oneof(
  fc.record({ entries: fc.array(rightAlone, { minLength: 1, maxLength: 3 }) }),
  fc.record({ entries: fc.array(rightAlone, { minLength: 1, maxLength: 3 }), trap: spoilt('x') }),
  fc.record({ entries: fc.array(fc.oneof(entry, fc.record({ seq: fc.nat(9), at: fc.constant('2026-11-21T11:59:00Z'), kind: oneOf('back', 'restart', 'opened'), to: fc.nat(9) }))) }), // prettier-ignore
  fc.record(
    {
      id: fc.oneof(fc.uuid(), fc.jsonValue()),
      slug: spoilt('mapping'),
      version: spoilt(1),
      locale: spoilt('fi'),
      channel: spoilt('site'),
      proof: fc.oneof(anyText, fc.jsonValue()),
      trap: fc.oneof(anyText, fc.jsonValue()),
    },
    { requiredKeys: ['id', 'slug', 'version', 'locale', 'channel'] },
  ),
  fc.jsonValue(),
);
const body = fc.oneof(
  { weight: 5, arbitrary: nearlyValid.map((json) => JSON.stringify(json)) },
  { weight: 1, arbitrary: anyText },
);
const type = fc.oneof(
  { weight: 5, arbitrary: fc.constant('application/json') },
  { weight: 1, arbitrary: oneOf('application/json; charset=utf-16', 'text/html', '') },
);
const OWN = 'own';
const authorization = fc.oneof(
  { weight: 3, arbitrary: fc.constant(OWN) },
  {
    weight: 1,
    arbitrary: oneOf(
      '',
      'Bearer',
      'Bearer x',
      'Basic dXNlcg==',
      ...['vantaa', '__a__'].map((organisation) => `Bearer ${organisation}.${'A'.repeat(22)}`),
    ),
  },
);

test('whatever is sent, nothing fails, and every refusal is a problem document', async () => {
  const seen = new Set<number>();
  await fc.assert(
    fc.asyncProperty(
      fc.record({ path, method, body, authorization, type, whose: fc.nat(29) }),
      async ({ path: somewhere, method: verb, body: content, authorization: token, type: as, whose }) => {
        const own = conversations[whose] as Begun;
        const address = somewhere === ANSWERS ? `/api/v1/conversations/${own.id}/answers` : somewhere;
        const response = await app.request(address, {
          method: verb,
          headers: {
            ...(as ? { 'content-type': as } : {}),
            ...(token ? { authorization: token === OWN ? `Bearer ${own.token}` : token } : {}),
          },
          ...(verb === 'GET' || verb === 'HEAD' ? {} : { body: content }),
        });
        seen.add(response.status);
        expect(response.status).toBeLessThan(500);
        expect(response.headers.get('x-content-type-options')).toBe('nosniff');
        if (response.status < 400 || verb === 'HEAD') return;
        expect(response.headers.get('content-type')).toContain('application/problem+json');
        expect(problemSchema.parse(await response.json()).status).toBe(response.status);
      },
    ),
    { numRuns: 4_000 },
  );
  // The requests must come deep enough to be worth anything.
  expect([...seen]).toEqual(expect.arrayContaining([200, 400, 401, 404, 405, 409, 415, 422]));
});
