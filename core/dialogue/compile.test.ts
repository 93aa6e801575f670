import { newSite } from '../bots/new-site.ts';
import { themeProblems } from '../bots/theme.ts';
import { describe, expect, test } from 'vitest';
import type { Service } from '../needs/need.schema.ts';
import { compileVersion, type CompileInput } from './compile.ts';
import type { Dialogue } from './dialogue.schema.ts';
import { branch, choice, contact, dialogueOf, end, input, jump, message } from './testing.ts';

const service = (id: string, fields: Partial<Service> = {}): Service => ({
  id,
  name: { fi: `Palvelu ${id}` },
  summary: { fi: '**Apua**' },
  url: { fi: 'https://x.fi' },
  needs: { workers: 2 },
  active: true,
  order: 0,
  ...fields,
});

function compile(dialogue: Dialogue, fields: Partial<CompileInput> = {}) {
  return compileVersion({
    organisation: {
      id: 'o',
      name: 'Vantaa',
      accent: '#1f5fa8',
      privacy: { fi: 'Tiedot *tallessa*.' },
      retentionDays: 365,
    },
    bot: {
      id: 'b',
      slug: 'botti',
      site: newSite({ title: { fi: 'Otsikko' }, body: { fi: '![Talo](/api/v1/media/o.photo)' } }),
      persona: { name: 'Aino', role: { fi: 'Neuvoja' }, avatar: 'photo' },
    },
    dialogue,
    needs: [],
    services: [],
    version: 3,
    locale: 'fi',
    media: { photo: { width: 800, height: 600 } },
    ...fields,
  });
}

describe('the version', () => {
  test('wears colours that can be read, whatever the draft holds', () => {
    const bot = {
      id: 'b',
      slug: 'botti',
      site: newSite({ accent: '#ffcc00', ground: '#848484' }),
      persona: { name: 'Aino', role: {}, avatar: '' },
    };
    const { accent, ground } = compile(dialogueOf([end('e')]), { bot });
    expect(accent).not.toBe('#ffcc00');
    expect(themeProblems({ accent, ground })).toEqual([]);
  });

  test('carries what the page shows around the dialogue', () => {
    expect(compile(dialogueOf([end('e')]))).toMatchObject({
      format: 1,
      organisation: 'o',
      bot: 'b',
      slug: 'botti',
      version: 3,
      locale: 'fi',
      locales: ['fi'],
      organisationName: 'Vantaa',
      accent: '#1f5fa8',
      persona: { name: 'Aino', role: 'Neuvoja', avatar: '/api/v1/media/o.photo' },
      site: {
        title: 'Otsikko',
        html: '<p><img src="/api/v1/media/o.photo" alt="Talo" loading="lazy" width="800" height="600" /></p>',
      },
      privacy: '<p>Tiedot <em>tallessa</em>.</p>',
    });
  });

  test('has no avatar that does not exist', () => {
    expect(compile(dialogueOf([end('e')]), { media: {} }).persona.avatar).toBe('');
  });

  test('is in its language, else in the default one, never in a third', () => {
    const texts = { fi: 'Suomi', sv: 'Svenska', en: 'English' };
    const bubbles = (text: object) => [{ kind: 'text' as const, id: 't', text }];
    const say = (text: object, locale: 'fi' | 'sv') => {
      const dialogue = dialogueOf([end('e', { bubbles: bubbles(text) })], { locales: ['fi', 'sv'] });
      return compile(dialogue, { locale }).dialogue.nodes.e;
    };
    expect(say(texts, 'sv')).toMatchObject({ bubbles: [{ html: '<p>Svenska</p>' }] });
    expect(say({ ...texts, sv: ' ' }, 'sv')).toMatchObject({ bubbles: [{ html: '<p>Suomi</p>' }] });
    expect(compile(dialogueOf([end('e')], { locales: ['fi', 'sv'] }))).toMatchObject({
      locales: ['fi', 'sv'],
    });
    expect(say({ en: 'English' }, 'sv')).toMatchObject({ bubbles: [] });
  });
});

describe('nodes', () => {
  test('lose editor data and are left out when nobody can come to them', () => {
    const { nodes } = compile(dialogueOf([message('a', 'e'), end('e'), message('parked', 'e')])).dialogue;
    expect(Object.keys(nodes)).toEqual(['a', 'e']);
    expect(nodes.a).toEqual({
      id: 'a',
      kind: 'message',
      bubbles: [{ kind: 'text', html: '<p>Teksti a</p>' }],
      next: 'e',
    });
  });

  test('lead nowhere where the draft leads to nothing', () => {
    const { nodes } = compile(
      dialogueOf([
        choice('q', { x: 'gone', y: 'b' }, 'j'),
        branch('b', { Vantaa: 'gone' }, 'm'),
        message('m', 'constructor'),
        jump('j', 'gone'),
      ]),
    ).dialogue;
    expect(nodes.q).toMatchObject({ options: [{ next: null }, { next: 'b' }], next: 'j' });
    expect(nodes.b).toMatchObject({ cases: [{ next: null }], next: 'm' });
    expect(nodes.m).toMatchObject({ next: null });
    expect(nodes.j).toEqual({ id: 'j', kind: 'jump', target: null });
  });

  test('of a multiple choice have no ways of their own', () => {
    const { nodes } = compile(
      dialogueOf([choice('q', { x: 'e' }, 'e', { multiple: true }), end('e')]),
    ).dialogue;
    expect(nodes.q).toMatchObject({ options: [{ next: null }], next: 'e' });
  });

  test('keep placeholders in texts and labels', () => {
    const bubbles = [{ kind: 'text' as const, id: 't', text: { fi: 'Hei **{{name}}**' } }];
    const { nodes } = compile(
      dialogueOf([choice('q', { '{{name}}': null }, 'e', { bubbles }), end('e')]),
    ).dialogue;
    expect(nodes.q).toMatchObject({
      bubbles: [{ html: '<p>Hei <strong>{{name}}</strong></p>' }],
      options: [{ label: '{{name}}' }],
    });
  });

  test('have consent only where contact details are asked for', () => {
    const consent = { fi: 'Lupa' };
    const { nodes } = compile(
      dialogueOf([
        input('a', 'b', { input: 'email', consent }),
        input('b', 'c', { consent }),
        contact('c', null, { consent }),
      ]),
    ).dialogue;
    expect(nodes.a).toMatchObject({ consent: '<p>Lupa</p>', mustConsent: true });
    expect(nodes.b).toMatchObject({ consent: '' });
    expect(nodes.b).not.toHaveProperty('mustConsent');
    expect(nodes.c).toMatchObject({ consent: '<p>Lupa</p>' });
  });

  test('show images that exist, links that are web addresses, texts that say something', () => {
    const { nodes } = compile(
      dialogueOf([
        end('e', {
          bubbles: [
            { kind: 'image', id: 'a', media: 'photo', alt: { fi: 'Talo' } },
            { kind: 'image', id: 'b', media: 'gone', alt: {} },
            { kind: 'link', id: 'c', url: 'https://x.fi', label: {} },
            { kind: 'link', id: 'd', url: 'javascript:alert(1)', label: { fi: 'Paina' } },
            { kind: 'text', id: 'f', text: { fi: '<script>x</script>' } },
          ],
        }),
      ]),
    ).dialogue;
    expect(nodes.e).toMatchObject({
      bubbles: [
        { kind: 'image', src: '/api/v1/media/o.photo', alt: 'Talo', width: 800, height: 600 },
        { kind: 'link', url: 'https://x.fi', label: 'https://x.fi' },
      ],
    });
  });
});

describe('services', () => {
  const closing = (fields: Parameters<typeof end>[1]) => dialogueOf([end('e', fields)]);

  test('are those that an end names or can match, in order', () => {
    const services = [
      service('b', { order: 2 }),
      service('a', { order: 1 }),
      service('weak', { needs: { workers: -1 } }),
      service('off', { active: false }),
      service('named', { needs: {}, order: 3 }),
    ];
    const compiled = compile(closing({ matches: 3, services: ['off', 'named', 'gone'] }), {
      services,
    }).dialogue;
    expect(compiled.services.map(({ id }) => id)).toEqual(['a', 'b', 'named']);
    expect(compiled.nodes.e).toMatchObject({ services: ['named'] });
    expect(compile(closing({ matches: 0 }), { services }).dialogue.services).toEqual([]);
  });

  test('have a safe summary and a web address or none', () => {
    const services = [service('a'), service('b', { url: { fi: 'javascript:alert(1)' } })];
    const compiled = compile(closing({ matches: 1 }), { services }).dialogue.services;
    expect(compiled[0]).toEqual({
      id: 'a',
      name: 'Palvelu a',
      summary: '<p><strong>Apua</strong></p>',
      url: 'https://x.fi',
      needs: { workers: 2 },
    });
    expect(compiled[1]!.url).toBe('');
  });

  test('needs come in their order with a label', () => {
    const needs = [
      { id: 'skills', label: { fi: 'Osaaminen' }, order: 2 },
      { id: 'workers', label: { fi: 'Tekijät' }, order: 1 },
    ];
    expect(compile(closing({}), { needs }).dialogue.needs.map(({ label }) => label)).toEqual([
      'Tekijät',
      'Osaaminen',
    ]);
  });
});
