/** A small mapping for tests of summaries: two ready answers, free words, a number, a company, contact details. */
import type { CompiledDialogue, CompiledNode, CompiledVersion } from '../dialogue/compiled.ts';
import type { Entry } from '../conversation/conversation.ts';
import type { Locale } from '../dialogue/locale.ts';

const say = (html: string) => [{ kind: 'text', html } as const];
const field = {
  required: false,
  min: null,
  max: null,
  placeholder: '',
  minLabel: '',
  maxLabel: '',
  consent: '',
};

const nodes: CompiledNode[] = [
  { id: 'who', kind: 'input', input: 'text', bubbles: say('<p>Kuka olet?</p>'), variable: 'name', next: 'firm', ...field },
  { id: 'firm', kind: 'input', input: 'company', bubbles: say('<p>Mikä yritys?</p>'), variable: '', next: 'slow', ...field },
  {
    id: 'slow', kind: 'choice', multiple: true, min: 1, max: null, variable: 'slow', next: 'many',
    bubbles: say('<p>Mikä hidastaa, {{name}}?</p>'),
    options: [
      { id: 'people', label: 'Tekijöitä ei löydy', next: null, needs: { staff: 2 } },
      { id: 'tools', label: 'Välineet & koneet', next: null, needs: { tech: 3, staff: -1 } },
      { id: 'none', label: 'Ei mikään', next: null, needs: {} },
    ],
  },
  { id: 'many', kind: 'input', input: 'number', bubbles: say('<p>Montako teitä on?</p>'), variable: 'many', next: 'extra', ...field },
  { id: 'extra', kind: 'set', assignments: [{ kind: 'need', need: 'peers', weight: 1 }], next: 'contact' },
  {
    id: 'contact', kind: 'contact', bubbles: say('<p>Saako soittaa yritykseen {{company.name}}?</p>'), next: 'end',
    fields: [{ field: 'name', required: true }, { field: 'email', required: false }], consent: '<p>Saa soittaa.</p>',
  },
  { id: 'end', kind: 'end', bubbles: say('<p>Kiitos!</p>'), services: ['clinic'], matches: 3 },
]; // prettier-ignore

export const SAMPLE_DIALOGUE: CompiledDialogue = {
  start: 'who',
  nodes: Object.fromEntries(nodes.map((node) => [node.id, node])),
  needs: [
    { id: 'staff', label: 'Työntekijät' },
    { id: 'tech', label: 'Teknologia' },
    { id: 'peers', label: 'Vertaistuki' },
  ],
  services: [
    { id: 'clinic', name: 'Kasvuklinikka', summary: '<p>Toisten <strong>kokemuksia</strong>.</p>', url: '', needs: {} },
    { id: 'hire', name: 'Rekrytointiapu', summary: '<p>Apua hakuun.</p>', url: 'https://palvelu.example/hire', needs: { staff: 2 } },
    { id: 'digi', name: 'Digineuvonta', summary: '<p>Apua välineisiin.</p>', url: 'https://palvelu.example/digi', needs: { tech: 1, staff: 1 } },
    { id: 'network', name: 'Verkosto', summary: '', url: '', needs: { peers: 1 } },
    { id: 'away', name: 'Muu', summary: '', url: '', needs: { other: 5 } },
  ],
}; // prettier-ignore

export function sampleVersion(locale: Locale = 'fi', dialogue = SAMPLE_DIALOGUE): CompiledVersion {
  return {
    format: 1,
    organisation: 'vantaa',
    bot: 'b',
    slug: 'kartoitus',
    version: 1,
    locale,
    locales: ['fi', 'sv', 'en'],
    organisationName: 'Vantaan yritysneuvonta',
    accent: '#0b6e4f',
    persona: { name: 'Aino', role: 'Neuvoja', avatar: '' },
    site: { title: 'Kartoitus', lead: '', html: '', hero: null, logo: null, layout: 'popup', pages: [] },
    ground: '',
    retentionDays: 365,
    privacy: '',
    dialogue,
  };
}

type Value = Extract<Entry, { kind: 'answer' }>['value'];

export function answered(seq: number, node: string, value: Value): Entry {
  return { seq, at: `2026-11-21T12:0${seq % 10}:00.000Z`, kind: 'answer', node, value };
}

/** The sample answered to its end; what is typed says `words`. */
export function sampleHistory(words = 'Maija'): Entry[] {
  return [
    answered(1, 'who', { kind: 'text', text: words }),
    answered(2, 'firm', { kind: 'company', name: `${words} Oy` }),
    answered(3, 'slow', { kind: 'options', options: ['tools', 'people'] }),
    answered(4, 'many', { kind: 'number', number: 1250.5 }),
    answered(5, 'contact', {
      kind: 'contact',
      contact: { name: words, email: 'm@yritys.fi' },
      consent: true,
    }),
  ];
}
