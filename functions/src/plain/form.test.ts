import fc from 'fast-check';
import { expect, test } from 'vitest';
import { submissionOf } from './first-submission.ts';
import { parseForm } from './form.schema.ts';

const FIRST = { version: '3', locale: 'fi', channel: 'site', node: 'grow', seq: '0' };
const parse = (fields: Record<string, string | string[]>) =>
  parseForm(new Map(Object.entries(fields).map(([name, value]) => [name, [value].flat()])));

test('a first form is parsed, with what is left out', () => {
  expect(parse({ ...FIRST, option: 'yes' })).toMatchObject({
    version: 3,
    seq: 0,
    deed: { kind: 'answer' },
    options: ['yes'],
    text: '',
    contact: {},
    consent: false,
    trap: '',
  });
});

test('boxes of one name are all there, each once; contact details are trimmed, empty ones left out', () => {
  const form = parse({ ...FIRST, option: ['a', 'b', 'a'], 'contact-name': ' Maija ', 'contact-email': ' ' });
  expect(form?.options).toEqual(['a', 'b']);
  expect(form?.contact).toEqual({ name: 'Maija' });
});

test('a button says what is asked for', () => {
  expect(parse({ ...FIRST, to: '4' })?.deed).toEqual({ kind: 'back', to: 4 });
  expect(parse({ ...FIRST, link: 'hello:0.2' })?.deed).toEqual({ kind: 'open', link: 'hello:0', nth: 2 });
  expect(parse({ ...FIRST, link: 'service:coach' })?.deed).toEqual({
    kind: 'open',
    link: 'service:coach',
    nth: 0,
  });
  expect(parse({ ...FIRST, do: 'erased' })?.deed).toEqual({ kind: 'erased' });
});

test('an unknown channel or mark is none', () => {
  expect(parse({ ...FIRST, channel: 'x', source: '<b>' })).toMatchObject({
    channel: 'site',
    source: undefined,
  });
});

test.each([
  [{ seq: '-1' }],
  [{ seq: '401' }],
  [{ seq: '1e2' }],
  [{ version: '1.5' }],
  [{ locale: 'de' }],
  [{ conversation: '1' }],
  [{ node: '../x' }],
  [{ do: 'delete' }],
  [{ to: 'x' }],
  [{ link: '<a>' }],
  [{ token: 'x'.repeat(101) }],
  [{ option: Array.from({ length: 61 }, () => 'a') }],
])('%j is no form of ours', (wrong) => {
  expect(parse({ ...FIRST, ...wrong })).toBeNull();
});

test('whatever the fields, there is a form or none', () => {
  const names = fc.constantFrom(
    'version',
    'locale',
    'seq',
    'node',
    'do',
    'to',
    'link',
    'option',
    '__proto__',
  );
  const fields = fc.array(fc.tuple(names, fc.array(fc.string({ maxLength: 12 }), { maxLength: 3 })), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(fields, (list) => {
      const posted = new Map<string, string[]>(Object.entries(FIRST).map(([name, value]) => [name, [value]]));
      for (const [name, values] of list) posted.set(name, values);
      expect(() => parseForm(posted)).not.toThrow();
    }),
  );
});

const CHROMIUM = '----WebKitFormBoundaryAbCd1234EfGh5678';
const named = (boundary: string, path = '/b/x/plain') =>
  submissionOf(`multipart/form-data; boundary=${boundary}`, path);

test('a submission has the name that its browser gave it: the same again, another for another', () => {
  const one = named(CHROMIUM)!;
  expect(one.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect([named(CHROMIUM)?.id, named(CHROMIUM)?.mint('o')]).toEqual([one.id, one.mint('o')]);
  expect(named('----WebKitFormBoundaryAbCd1234EfGh5679')?.id).not.toBe(one.id);
  expect(named(CHROMIUM, '/b/y/plain')?.id).not.toBe(one.id);
  expect(one.mint('o').token).toMatch(/^o\.[\w-]{22}$/);
  expect(one.mint('o').token).not.toContain(
    Buffer.from(one.id.replaceAll('-', ''), 'hex').toString('base64url'),
  );
});

test.each([
  '----geckoformboundary4d5e6f7a8b9c0d1e2f3a4b5c6d7e8f90',
  '---------------------------9051914041544843365972754266',
])('Firefox says %s', (boundary) => {
  expect(named(boundary)?.id).toBeTruthy();
});

test.each([
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=xnyLaaB03X',
  'multipart/form-data; boundary=----WebKitFormBoundary',
  'multipart/form-data',
  '',
  undefined,
])('%s names none', (type) => {
  expect(submissionOf(type, '/b/x/plain')).toBeNull();
});

test('a content type made to keep the parser busy is read all the same: anything but linear never ends', () => {
  expect(submissionOf(`multipart/form-data; boundary=${' '.repeat(1_000_000)};`, '/b/x/plain')).toBeNull();
});
