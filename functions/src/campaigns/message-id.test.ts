import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeMessageId, parseMessageId } from './message-id.ts';

const key = Buffer.alloc(32, 1);
const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,40}$/);
const mail = fc.record({
  organisation: id,
  campaign: id,
  recipient: id,
  index: fc.constantFrom(0, 1, 2),
});

test('every mail is found again by its id, with and without brackets', () => {
  fc.assert(
    fc.property(mail, (one) => {
      const made = makeMessageId(one, 'mail.example.fi', key);
      expect(parseMessageId(made, key)).toEqual(one);
      expect(parseMessageId(` ${made.slice(1, -1)} `, key)).toEqual(one);
    }),
  );
});

test('an id that is made up or changed names nobody', () => {
  const one = { organisation: 'vantaa', campaign: 'spring', recipient: 'a1', index: 0 };
  const made = makeMessageId(one, 'mail.example.fi', key);
  expect(parseMessageId(made.replace('.a1.', '.a2.'), key)).toBeNull();
  expect(parseMessageId(made.replace('.0.', '.1.'), key)).toBeNull();
  expect(parseMessageId(makeMessageId(one, 'mail.example.fi', Buffer.alloc(32, 2)), key)).toBeNull();
  expect(parseMessageId('<CAF+abc@mail.gmail.com>', key)).toBeNull();
  expect(parseMessageId('', key)).toBeNull();
});
