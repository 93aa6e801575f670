import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { CompiledNode } from '../../../core/dialogue/compiled.ts';
import { SAMPLE_VERSION } from './sample.ts';
import { renderPage, type PageRequest } from './server.tsx';

const request: PageRequest = {
  version: SAMPLE_VERSION,
  channel: 'site',
  head: {
    origin: 'https://botti.example',
    defaultLocale: 'fi',
    site: { favicon: '', sharePicture: null, listed: true, embedOn: [], pages: [], accessibility: '' },
  },
  script: '/assets/chat-X.js',
  css: '.a{color:red}',
  more: { script: '/assets/chat-more-X.js', css: '/assets/chat-more-X.css' },
};

function scriptBody(html: string, id: string): string {
  return new RegExp(`<script type="application/json" id="${id}">(.*?)</script>`, 's').exec(html)![1]!;
}

describe('renderPage', () => {
  it('holds site text, first bubbles and the first question', () => {
    const { html } = renderPage(request);
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('<title>Sample site – Sample Town</title>');
    expect(html).toContain('content="What we do &amp; why."');
    expect(html.match(/data-testid="chat-bubble"/g)).toHaveLength(3);
    expect(html).toContain('data-testid="chat-input"');
    expect(html).toMatch(/data-testid="site-text".*What we do/s);
    expect(html).toContain('<script type="module" src="/assets/chat-X.js"></script>');
  });

  it('carries the version as JSON that no text can break out of', () => {
    const hostile = { ...SAMPLE_VERSION, organisationName: '</script><script>alert(1)//\u2028<!--' };
    const { html } = renderPage({ ...request, version: hostile });
    const body = scriptBody(html, 'version');
    expect(body).not.toMatch(/[<\u2028]/);
    expect(JSON.parse(body)).toEqual({ ...hostile, site: { ...hostile.site, html: '' } });
    expect(html).not.toContain('<script>alert');
  });

  it('tells the site’s text once', () => {
    const html = '<p>Only <strong>here</strong>.</p>';
    const version = { ...SAMPLE_VERSION, site: { ...SAMPLE_VERSION.site, lead: 'In short.', html } };
    expect(renderPage({ ...request, version }).html.split('Only')).toHaveLength(2);
  });

  it('shows the organisation’s logo beside its name, or alone where it is wide enough to hold the name', () => {
    const brand = (width: number) => {
      const logo = { src: '/api/v1/media/o.logo', width, height: 60 };
      const version = { ...SAMPLE_VERSION, site: { ...SAMPLE_VERSION.site, logo } };
      return /<a class="brand"[^>]*>(.*?)<\/a>/s.exec(renderPage({ ...request, version }).html)?.[1];
    };
    expect(brand(60)).toMatch(/^<img [^>]*width="60" height="60" alt(="")? loading="lazy"\/>Sample Town$/);
    expect(brand(240)).toMatch(
      /^<img [^>]*width="240" height="60"[^>]* alt="Sample Town" loading="lazy"\/>$/,
    );
  });

  it('carries the texts of its language only', () => {
    const { html } = renderPage(request);
    expect(JSON.parse(scriptBody(html, 'texts'))).toMatchObject({ send: 'Send' });
    expect(html).not.toContain('Lähetä');
  });

  it('has no inline style attribute nor event handler, and one style block with the hash it names', () => {
    const { html, styleHashes } = renderPage(request);
    expect(html).not.toMatch(/<[^>]+\s(style|on\w+)=/);
    const styles = [...html.matchAll(/<style>(.*?)<\/style>/gs)].map(([, text]) => text!);
    expect(styles).toHaveLength(1);
    expect(styleHashes).toEqual(
      styles.map((text) => `sha256-${createHash('sha256').update(text).digest('base64')}`),
    );
    expect(styles[0]).toContain('.a{color:red}');
  });

  it('begins where what is known of the company leads, and tells the browser', () => {
    const { dialogue } = SAMPLE_VERSION;
    const town: CompiledNode = {
      id: 'town',
      kind: 'branch',
      cases: [
        {
          id: 'vantaa',
          match: 'all',
          clauses: [{ subject: { kind: 'company', fact: 'town' }, op: 'is', value: 'Vantaa' }],
          next: 'colour',
        },
      ],
      next: 'name',
    };
    const version = {
      ...SAMPLE_VERSION,
      dialogue: { ...dialogue, start: 'town', nodes: { ...dialogue.nodes, town } },
    };
    const invited = { ...request, version, channel: 'invitation', invitation: 'token' } as const;
    const { html } = renderPage({ ...invited, facts: { town: 'Vantaa' }, resume: true });
    expect(html).toContain('which colour?');
    expect(html).toContain('data-facts="{&quot;town&quot;:&quot;Vantaa&quot;}"');
    expect(html).toContain('data-resume="true"');
    const elsewhere = renderPage({ ...invited, facts: { town: '</div><script>' }, resume: false }).html;
    expect(elsewhere).toContain('<p>Name?</p>');
    expect(elsewhere).not.toContain('data-resume');
    expect(elsewhere).not.toContain('</div><script>"');
  });

  it('keeps an invitation out of search engines and of other sites’ logs', () => {
    const { html } = renderPage({ ...request, channel: 'invitation', invitation: 'tok"en' });
    expect(html).toContain('data-channel="invitation"');
    expect(html).toContain('data-invitation="tok&quot;en"');
    expect(html).toContain('name="robots" content="noindex"');
    expect(renderPage(request).html).not.toContain('noindex');
  });

  it('is a form that the server answers, until the script comes', () => {
    const invited = { ...request, channel: 'invitation', invitation: 'tok', source: 'a' } as const;
    const { html } = renderPage(invited);
    expect(html).toContain('method="post" action="/i/tok/plain#');
    expect(html).toMatch(/name="source" value="a".*name="node" value="name"/s);
    expect(html).toContain('href="/i/tok/plain?lang=en"');
    expect(renderPage(request).html).toContain('method="post" action="/b/sample/plain#');
  });

  it('asks at once for the parts that the first question needs, and otherwise not', () => {
    const preload = '<link rel="modulepreload" href="/assets/chat-more-X.js"/>';
    const { dialogue } = SAMPLE_VERSION;
    const several = { ...SAMPLE_VERSION, dialogue: { ...dialogue, start: 'several' } };
    const { html } = renderPage({ ...request, version: several });
    expect(html).toContain(preload);
    expect(html.match(/role="checkbox"/g)).toHaveLength(3);
    expect(renderPage(request).html).not.toContain(preload);
  });

  it.each([
    ['popup', true],
    ['full', true],
    ['inline', false],
  ] as const)('lays the chat out as %s', (layout, closes) => {
    const version = { ...SAMPLE_VERSION, site: { ...SAMPLE_VERSION.site, layout } };
    const { html } = renderPage({ ...request, version });
    expect(html).toContain(`data-layout="${layout}"`);
    expect(html.includes('data-testid="chat-close"')).toBe(closes);
    const inSite = html.indexOf('id="chat-root"') < html.lastIndexOf('</main>');
    expect(inSite).toBe(layout === 'inline');
  });

  it('is the chat alone in a frame', () => {
    const { html } = renderPage({ ...request, embed: 'inline' });
    expect(html).toContain('data-layout="embed"');
    expect(html).not.toContain('site-text');
    expect(html).not.toContain('chat-close');
    expect(renderPage({ ...request, embed: 'popup' }).html).toContain('chat-close');
    // The plain pages may stand in no frame.
    expect(html.match(/action="[^"]*plain#now"[^>]*target="_blank"/g)).toHaveLength(1);
    expect(html.match(/href="[^"]*plain[^"]*" target="_blank"/g)).toHaveLength(2);
    expect(renderPage(request).html).not.toMatch(/plain[^>]*target=/);
  });

  it('has the name of the invited company in its field', () => {
    const { dialogue } = SAMPLE_VERSION;
    const company = { ...dialogue.nodes.name, input: 'company' } as CompiledNode;
    const version = {
      ...SAMPLE_VERSION,
      dialogue: { ...dialogue, nodes: { ...dialogue.nodes, name: company } },
    };
    const { html } = renderPage({ ...request, version, facts: { name: 'Havukka "&" Oy' } });
    expect(html).toContain('value="Havukka &quot;&amp;&quot; Oy"');
  });
});
