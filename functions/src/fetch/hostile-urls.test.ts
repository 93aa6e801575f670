import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { fetchPage } from './fetch-page.ts';
import { loopback, PUBLIC, type Loopback } from './testing/loopback.ts';

let world: Loopback;
let rebound = 0;

beforeAll(async () => {
  world = await loopback(
    (request, response) => {
      const to = new URL(request.url ?? '/', 'http://x').searchParams.get('to');
      if (to !== null) response.writeHead(302, { location: Buffer.from(to).toString('latin1') }).end();
      else response.writeHead(200, { 'content-type': 'text/html' }).end('<p>ok</p>');
    },
    {
      'good.example': [PUBLIC],
      'inner.example': ['10.0.0.5'],
      'mixed.example': [PUBLIC, '192.168.1.1'],
      'mixed6.example': [PUBLIC, '::1'],
      'mapped.example': ['::ffff:127.0.0.1'],
      'metadata.google.internal': ['169.254.169.254'],
      localhost: ['127.0.0.1', '::1'],
      'rebinding.example': () => ((rebound += 1) === 1 ? [PUBLIC] : ['127.0.0.1']),
    },
  );
});
beforeEach(() => {
  world.dialled.length = 0;
  rebound = 0;
});
afterAll(() => world.close());

const ask = (url: string) =>
  fetchPage(url, { network: world.network, agent: 'test', milliseconds: 5_000, bytes: 10_000 });

const HOSTILE = [
  'http://127.0.0.1/',
  'http://127.1/',
  'http://2130706433/',
  'http://0x7f000001/',
  'http://0x7f.0.0.1/',
  'http://0177.0.0.1/',
  'http://017700000001/',
  'http://127.0.0.1./',
  'http://0/',
  'http://10.0.0.1/',
  'http://172.31.255.255/',
  'http://192.168.0.1/',
  'http://169.254.169.254/computeMetadata/v1/',
  'http://2852039166/',
  'http://100.100.100.200/',
  'http://[::1]/',
  'http://[::]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[::ffff:7f00:1]/',
  'http://[::127.0.0.1]/',
  'http://[64:ff9b::7f00:1]/',
  'http://[2002:7f00:1::]/',
  'http://[2001:0:4136:e378:8000:63bf:80ff:fffe]/',
  'http://[fe80::1]/',
  'http://[fd00:ec2::254]/',
  'http://①②⑦.⓪.⓪.①/',
  'http://localhost/',
  'http://LOCALHOST/',
  'http://metadata.google.internal/',
  'http://inner.example/',
  'http://mixed.example/',
  'http://mixed6.example/',
  'http://mapped.example/',
  'http://good.example:8080/',
  'http://good.example:22/',
  'https://good.example:6379/',
  'http://user:secret@good.example/',
  'http://good.example@127.0.0.1/',
  'ftp://good.example/',
  'file:///etc/passwd',
  'gopher://good.example/',
  'javascript:alert(1)',
  'data:text/html,hello',
  '//good.example/',
  'not an address',
  '',
  `http://good.example/${'a'.repeat(2_000)}`,
];

test.each(HOSTILE)('%s is asked nothing', async (url) => {
  expect(await ask(url)).toEqual({ outcome: 'blocked' });
  expect(world.dialled).toEqual([]);
});

test.each(HOSTILE.filter((url) => URL.canParse(url) && url.length < 500))(
  'a redirect to %s is not followed',
  async (url) => {
    const outcome = await ask(`http://good.example/?to=${encodeURIComponent(url)}`);
    expect(outcome).toEqual({ outcome: 'blocked' });
    expect(world.dialled).toEqual([PUBLIC]);
  },
);

test('the connection goes to the address that was checked, whatever the name means afterwards', async () => {
  expect(await ask('http://rebinding.example/')).toMatchObject({ outcome: 'ok' });
  expect(world.dialled).toEqual([PUBLIC]);
  expect(rebound).toBe(1);
});

test('a name that turns private is refused at the next request and at a redirect to itself', async () => {
  const outcome = await ask('http://rebinding.example/?to=/');
  expect(outcome).toEqual({ outcome: 'blocked' });
  expect(world.dialled).toEqual([PUBLIC]);
});

test('a good page is read, and one that does not exist is not', async () => {
  expect(await ask('http://good.example/')).toMatchObject({ outcome: 'ok', text: '<p>ok</p>' });
  expect(await ask('http://good.example:80/')).toMatchObject({ outcome: 'ok' });
  expect(await ask('http://nowhere.example/')).toEqual({ outcome: 'failed' });
});
