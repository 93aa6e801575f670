import { expect, it } from 'vitest';
import { WHOLE_SITE } from '../../../../../../core/bots/testing.ts';
import { choice, message } from '../../../../../../core/dialogue/testing.ts';
import { compilePreview } from './compile-preview.ts';

const organisation = { id: 'o', name: 'Vantaa', accent: '#1f5fa8', privacy: {}, retentionDays: 365 };
const site = { ...WHOLE_SITE, body: { fi: '![Talo](/api/v1/media/o.talo) [Palvelut](/palvelut)' } };

it('shows what publishing would make, with pictures whose size is not known yet', () => {
  const compiled = compilePreview({
    organisation,
    bot: {
      id: 'b',
      slug: 'kasvua',
      start: 'm',
      locales: ['fi', 'sv'],
      defaultLocale: 'fi',
      site,
      persona: { name: 'Aino', role: {}, avatar: 'face' },
    },
    nodes: [message('m', 'q'), choice('q', { yes: 'never-loaded' })],
    locale: 'fi',
    now: new Date('2026-11-25T12:00:00Z'),
  });
  expect(compiled.version.site.hero?.src).toBe('/api/v1/media/o.hero');
  expect(compiled.version.persona.avatar).toBe('/api/v1/media/o.face');
  expect(compiled.version.site.html).toContain('src="/api/v1/media/o.talo"');
  expect(compiled.version.site.html).toContain('href="/b/kasvua/palvelut');
  expect(Object.keys(compiled.version.dialogue.nodes)).toEqual(['m', 'q']);
  expect(compiled.site.pages.map(({ title }) => title)).toEqual(['Palvelut']);
  expect(compiled.site.accessibility).toContain('Oma seloste');
});
