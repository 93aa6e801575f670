import { expect, test } from 'vitest';
import { plainText } from './plain.ts';

test.each([
  ['<p>Hei <strong>sinä</strong></p>\n<p>Toinen</p>', 'Hei sinä\nToinen'],
  ['<p>a<br>b<br/>c</p>', 'a\nb\nc'],
  ['<h2>Aihe</h2><ul>\n<li>yksi</li>\n<li>kaksi</li>\n</ul><p>loppu</p>', 'Aihe\n• yksi\n• kaksi\nloppu'],
  [
    '<p><a href="https://example.fi/?a=1&amp;b=2" rel="noopener">linkki</a> &amp; muuta</p>',
    'linkki & muuta',
  ],
  ['&lt;script&gt; &quot;x&quot; &#39;y&#39; &#x20ac; &nbsp;|', '<script> "x" \'y\' € \u00a0|'],
  ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
  ['&#9999999; &unknown;', '&#9999999; &unknown;'],
  ['', ''],
])('%j reads as %j', (html, text) => expect(plainText(html)).toBe(text));

test('a long row of spaces costs no more than its length', () => {
  // By a pattern that tries anew at every space this takes longer than a test may.
  expect(plainText(`<pre>${' '.repeat(100_000)}x</pre>`)).toBe('x');
});
