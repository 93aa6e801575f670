import { expect, test } from 'vitest';
import { nthAddress, withLinkButtons } from './links.ts';

const HTML =
  '<p><a href="mailto:a@b.fi">posti</a> ja <a href="https://x.fi/?a=1&amp;b=2" rel="noopener" target="_blank"><strong>x</strong></a>, <a href="http://y.fi">y</a></p>';

test('links to other sites become buttons that name them by their place; mail stays a link', () => {
  expect(withLinkButtons(HTML, 'hello', 2)).toBe(
    '<p><a href="mailto:a@b.fi">posti</a> ja ' +
      '<button class="link" name="link" value="hello:2.1" formtarget="_blank"><strong>x</strong></button>, ' +
      '<button class="link" name="link" value="hello:2.2" formtarget="_blank">y</button></p>',
  );
});

test('a name leads to the address as it was written', () => {
  expect([0, 1, 2, 3].map((nth) => nthAddress(HTML, nth))).toEqual([
    'mailto:a@b.fi',
    'https://x.fi/?a=1&b=2',
    'http://y.fi',
    undefined,
  ]);
});
