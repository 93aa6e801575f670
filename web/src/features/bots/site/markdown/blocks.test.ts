import { describe, expect, it } from 'vitest';
import { renderSiteMarkdown } from '../../../../../../core/text/site-markdown.ts';
import { addressMeant, buttonMarkdown, imageMarkdown, linkMarkdown } from './blocks.ts';

describe('what the dialogs write', () => {
  it('is read as what was meant, whatever the words hold', () => {
    expect(renderSiteMarkdown(linkMarkdown('[Lue] lisää', 'https://x.fi/a(b)'))).toContain(
      '<a href="https://x.fi/a%28b%29"',
    );
    expect(renderSiteMarkdown(imageMarkdown('Talo [1]\n ja piha', '/api/v1/media/o.talo'))).toContain(
      'alt="Talo 1 ja piha"',
    );
    expect(renderSiteMarkdown(buttonMarkdown('Aloita', '#chat'))).toContain('class="primary"');
  });
});

describe('addressMeant', () => {
  it.each([
    ['https://vantaa.fi', 'https://vantaa.fi'],
    [' vantaa.fi/yritys ', 'https://vantaa.fi/yritys'],
    ['aino@vantaa.fi', 'mailto:aino@vantaa.fi'],
    ['mailto:aino@vantaa.fi', 'mailto:aino@vantaa.fi'],
    ['tel:+358401234567', 'tel:+358401234567'],
  ])('%s → %s', (written, meant) => expect(addressMeant(written)).toBe(meant));

  it.each(['', 'javascript:alert(1)', 'http://', 'vantaa', 'two words.fi'])('%s is none', (written) =>
    expect(addressMeant(written)).toBeNull(),
  );
});
