import type { CompiledDialogue, CompiledVersion } from '../../../core/dialogue/compiled.ts';

const say = (html: string) => [{ kind: 'text' as const, html }];

/** hello → name? → colour? (red → sure?) → several? → contact → end. For tests. */
export const SAMPLE_DIALOGUE: CompiledDialogue = {
  start: 'hello',
  needs: [{ id: 'help', label: 'Help' }],
  services: [
    { id: 'coach', name: 'Coaching', summary: '<p>We help.</p>', url: 'https://service.example/', needs: { help: 1 } },
  ],
  nodes: {
    hello: { id: 'hello', kind: 'message', bubbles: [...say('<p>Hello!</p>'), ...say('<p>Welcome.</p>')], next: 'name' },
    name: {
      id: 'name', kind: 'input', bubbles: say('<p>Name?</p>'), input: 'text', required: true, min: null, max: null,
      placeholder: '', minLabel: '', maxLabel: '', consent: '', variable: 'name', next: 'colour',
    },
    colour: {
      id: 'colour', kind: 'choice', bubbles: say('<p>Hi {{name}}, which colour?</p>'), multiple: false, min: 1, max: 1,
      options: [
        { id: 'red', label: 'Red', next: 'sure', needs: { help: 2 } },
        { id: 'blue', label: 'Blue', next: null, needs: {} },
      ],
      variable: '', next: 'several',
    },
    sure: {
      id: 'sure', kind: 'input', bubbles: say('<p>How sure?</p>'), input: 'scale', required: true, min: null, max: null,
      placeholder: '', minLabel: 'little', maxLabel: 'very', consent: '', variable: '', next: 'several',
    },
    several: {
      id: 'several', kind: 'choice', bubbles: say('<p>What else?</p>'), multiple: true, min: 1, max: 2,
      options: ['a', 'b', 'c'].map((id) => ({ id, label: id.toUpperCase(), next: null, needs: {} })),
      variable: '', next: 'contact',
    },
    contact: {
      id: 'contact', kind: 'contact', bubbles: say('<p>May we call?</p>'),
      fields: [{ field: 'email', required: true }], consent: '<p>We keep it a year.</p>', next: 'end',
    },
    end: { id: 'end', kind: 'end', bubbles: say('<p>Bye.</p>'), services: [], matches: 3 },
  },
}; // prettier-ignore

export const SAMPLE_VERSION: CompiledVersion = {
  format: 1,
  organisation: 'o',
  bot: 'b',
  slug: 'sample',
  version: 1,
  locale: 'en',
  locales: ['fi', 'sv', 'en'],
  organisationName: 'Sample Town',
  accent: '#0f5c73',
  persona: { name: 'Anna Bot', role: 'Adviser', avatar: '' },
  site: {
    title: 'Sample site',
    lead: '',
    html: '<p>What we do &amp; why.</p>',
    hero: null,
    logo: null,
    layout: 'popup',
    pages: [],
  },
  ground: '',
  retentionDays: 365,
  privacy: '',
  dialogue: SAMPLE_DIALOGUE,
};
