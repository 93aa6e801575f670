import { describe, expect, it } from 'vitest';
import { begin } from '../../../../core/conversation/engine.ts';
import type { Session } from '../../../../core/conversation/conversation.ts';
import { LOCALES } from '../../../../core/dialogue/locale.ts';
import { sessionOf } from '../../../../core/summary/summary.ts';
import { SAMPLE_VERSION } from '../sample.ts';
import { PLAIN_NOTICES, type PlainPage } from './plain-page.ts';
import { renderPlain } from './render.tsx';
import { PLAIN_TEXTS } from './texts/index.ts';

function pageWith(change: Partial<PlainPage>): PlainPage {
  const step = begin(SAMPLE_VERSION.dialogue);
  if (!step.ok) throw new Error(step.rejection);
  return {
    version: SAMPLE_VERSION,
    css: '',
    plainScript: '',
    script: '',
    action: '/b/sample/plain',
    invited: false,
    lost: false,
    handover: false,
    channel: 'site',
    access: null,
    kept: null,
    session: step.session,
    facts: {},
    view: { kind: 'chat' },
    notice: null,
    changes: null,
    rejected: null,
    typed: null,
    before: null,
    address: '',
    ...change,
  };
}

const htmlOf = (change: Partial<PlainPage>) => renderPlain(pageWith(change)).html;
const at = '2026-11-25T10:00:00.000Z';
const named = (name: string): Session =>
  sessionOf(SAMPLE_VERSION, [
    { seq: 1, at, kind: 'answer', node: 'name', value: { kind: 'text', text: name } },
  ]);

describe('a plain page', () => {
  it('says what the respondent wrote, and nothing of it becomes markup', () => {
    const html = htmlOf({ session: named('</textarea><script>alert(1)</script>{{name}}') });
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).toContain('&lt;script>alert(1)');
  });

  it('holds one form, and a token only where there is one', () => {
    const access = { id: '018f3f6e-0000-4000-8000-000000000000', token: 'o.secret' };
    expect(htmlOf({ access }).match(/<form/g)).toHaveLength(1);
    expect(htmlOf({ access })).toContain('name="token" value="o.secret"');
    expect(htmlOf({})).not.toContain('name="token"');
    expect(htmlOf({})).toContain('enctype="multipart/form-data"');
    expect(htmlOf({ access })).not.toContain('enctype');
  });

  it('asks the question in its title, after the word for an error', () => {
    expect(htmlOf({})).toContain('<title>Name? – Sample site – Sample Town</title>');
    const rejected = { rejection: 'required' } as const;
    expect(htmlOf({ rejected })).toContain('<title>Error: Name? – Sample site');
  });

  it('gives the fragment to one element only: the field at fault, else the newest of the conversation', () => {
    const changes = [
      {},
      { rejected: { rejection: 'required' } },
      { notice: 'notEmail' },
      { view: { kind: 'data' } },
    ] as const;
    for (const change of changes) {
      const count = htmlOf(change).match(/id="now"/g)?.length ?? 0;
      expect(count, JSON.stringify(change)).toBeLessThanOrEqual(1);
    }
    expect(htmlOf({ rejected: { rejection: 'required' } })).toMatch(/<input[^>]*id="now"/);
    expect(htmlOf({})).toMatch(/<div[^>]*id="now"[^>]*tabindex="-1"/i);
  });

  it.each(LOCALES)('has a sentence for every notice in %s', (locale) => {
    for (const notice of PLAIN_NOTICES.filter((one) => one !== 'notEmail')) {
      const html = htmlOf({ notice, version: { ...SAMPLE_VERSION, locale } });
      expect(html).toMatch(/data-testid="chat-notice">[^<{]{10,}</);
    }
    expect(JSON.stringify(PLAIN_TEXTS[locale])).not.toContain('""');
  });
});
