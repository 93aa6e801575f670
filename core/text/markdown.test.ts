import { describe, expect, test } from 'vitest';
import { renderMarkdown } from './markdown.ts';

describe('renderMarkdown', () => {
  test.each([
    ['**lihava** ja *kursiivi*', '<p><strong>lihava</strong> ja <em>kursiivi</em></p>'],
    ['rivi\ntoinen', '<p>rivi<br />toinen</p>'],
    ['# Otsikko', '<h2>Otsikko</h2>'],
    ['##### Pieni', '<h4>Pieni</h4>'],
    ['3. kolme\n4. neljä', '<ol start="3">\n<li>kolme</li>\n<li>neljä</li>\n</ol>'],
    ['> lainaus', '<blockquote>\n<p>lainaus</p>\n</blockquote>'],
    ['`a < b`', '<p><code>a &lt; b</code></p>'],
    ['---', '<hr />'],
    ['Hei {{name}}, {{company.name}}!', '<p>Hei {{name}}, {{company.name}}!</p>'],
    ['', ''],
  ])('%j becomes %j', (markdown, html) => expect(renderMarkdown(markdown)).toBe(html));

  test('a web link opens elsewhere and tells nothing about us', () => {
    expect(renderMarkdown('[Vantaa](https://vantaa.fi)')).toBe(
      '<p><a href="https://vantaa.fi" rel="noopener noreferrer" target="_blank">Vantaa</a></p>',
    );
  });

  test.each(['mailto:a@b.fi', 'tel:+358401234567'])('%s stays in the same window', (address) => {
    expect(renderMarkdown(`[x](${address})`)).toBe(
      `<p><a href="${address}" rel="noopener noreferrer">x</a></p>`,
    );
  });

  test.each([
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](java\tscript:alert(1))',
    '[x](&#106;avascript:alert(1))',
    '[x](data:text/html;base64,PHNjcmlwdD4=)',
    '[x](vbscript:x)',
    '[x](//evil.example)',
    '[x](/app/members)',
    '<a href="{{name}}">x</a>',
    '<a href=javascript:alert(1)>x</a>',
    '<a href="https://x.fi" onclick="alert(1)" style="color:red">x</a>',
    '<script>alert(1)</script>',
    '<scr<script>ipt>alert(1)</script>',
    '<svg onload=alert(1)><a xlink:href="javascript:alert(1)">x</a></svg>',
    '<img src=x onerror=alert(1)>',
    '![x](https://evil.example/pixel.png)',
    '<iframe src="https://evil.example">',
    '<style>*{display:none}</style>',
    '<form action="https://evil.example"><input name=q>',
    '<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
    '<b onmouseover=alert(1)>x',
    '<p><strong>never closed <a href="',
    '"><svg/onload=alert(1)>',
    '<!--><img src=x onerror=alert(1)>-->',
  ])('%s is harmless', (markdown) => {
    const html = renderMarkdown(markdown);
    const tags = html.match(/<[^>]*>/g) ?? [];
    for (const tag of tags) {
      expect(tag).toMatch(/^<\/?(p|br|strong|em|a|blockquote|code|pre)\b/);
      expect(tag).not.toMatch(/\son\w+\s*=|style|javascript|data:|src/i);
      if (tag.startsWith('<a ')) expect(tag).toContain('href="https://x.fi"');
    }
  });

  test('a link that may not be one leaves its words', () => {
    expect(renderMarkdown('[lue lisää](www.vantaa.fi)')).toBe('<p>lue lisää</p>');
  });

  test('tags left open are closed', () => {
    expect(renderMarkdown('<p><strong>auki')).toBe('<p><strong>auki</strong></p>');
  });

  test('a placeholder never becomes part of an address', () => {
    expect(renderMarkdown('<a href="https://{{name}}/">x</a>')).toContain('href="https://%7B%7Bname%7D%7D/"');
  });

  test.each([
    ['plain text', 'a'.repeat(1_000_000)],
    ['nested quotes', '> '.repeat(500_000)],
    ['nested lists', '- '.repeat(500_000)],
    ['open brackets', '['.repeat(1_000_000)],
    ['emphasis', '_a_'.repeat(330_000)],
    ['open tags', '<div>'.repeat(200_000)],
  ])(
    '1 MB of %s is cut instead of freezing the page',
    (_, text) => expect(renderMarkdown(text).length).toBeLessThan(200_000),
    20_000,
  );
});
