/** A bot in two versions and conversations with it, for tests of the file. */
import type { Entry } from '../conversation/conversation.ts';
import type { CompiledNode, CompiledNodeOf, CompiledVersion } from '../dialogue/compiled.ts';
import type { Locale } from '../dialogue/locale.ts';
import type { ExcelConversation } from './context.ts';

const LABELS = {
  fi: {
    grow: 'Mikä jarruttaa?',
    staff: 'Työntekijät',
    money: 'Raha',
    size: 'Montako teitä on?',
    when: 'Milloin?',
  },
  sv: { grow: 'Vad bromsar?', staff: 'Personal', money: 'Pengar', size: 'Hur många är ni?', when: 'När?' },
  en: {
    grow: 'What slows you down?',
    staff: 'Staff',
    money: 'Money',
    size: 'How many are you?',
    when: 'When?',
  },
} as const;

const say = (text: string) => [{ kind: 'text' as const, html: `<p>${text}</p>` }];

function input(
  id: string,
  kind: CompiledNodeOf<'input'>['input'],
  text: string,
  next: string,
): CompiledNodeOf<'input'> {
  return {
    id,
    kind: 'input',
    bubbles: say(text),
    input: kind,
    required: false,
    min: null,
    max: null,
    placeholder: '',
    minLabel: '',
    maxLabel: '',
    consent: '',
    variable: '',
    next,
  };
}

/** Questions `grow` (several of two), `size` (a number), `when` (a date, from version 2), `more` (free text). */
export function versionFixture(version: number, locale: Locale = 'fi'): CompiledVersion {
  const labels = LABELS[locale];
  const option = (id: 'staff' | 'money', needs: Record<string, number>) => ({
    id,
    label: labels[id],
    next: null,
    needs,
  });
  const nodes: CompiledNode[] = [
    { id: 'hello', kind: 'message', bubbles: say('Hei!'), next: 'grow' },
    {
      id: 'grow',
      kind: 'choice',
      bubbles: say(version === 1 ? `${labels.grow} (1)` : labels.grow),
      multiple: true,
      min: 1,
      max: null,
      options: [option('staff', { staff: 3 }), option('money', { money: 1 })],
      variable: '',
      next: 'size',
    },
    input('size', 'number', labels.size, version === 1 ? 'more' : 'when'),
    ...(version === 1 ? [] : [input('when', 'date', labels.when, 'more')]),
    input('more', 'longText', labels.grow, 'end'),
    { id: 'end', kind: 'end', bubbles: say('Kiitos!'), services: ['advice'], matches: 0 },
  ];
  return {
    format: 1,
    organisation: 'vantaa',
    bot: 'mapping',
    slug: 'mapping',
    version,
    locale,
    locales: ['fi', 'sv', 'en'],
    organisationName: 'Vantaa',
    accent: '#0b6e4f',
    persona: { name: 'Aino', role: '', avatar: '' },
    site: {
      title: '',
      lead: '',
      html: '',
      hero: null,
      logo: null,
      layout: 'popup',
      pages: [],
    },
    ground: '',
    retentionDays: 365,
    privacy: '',
    dialogue: {
      start: 'hello',
      nodes: Object.fromEntries(nodes.map((node) => [node.id, node])),
      services: [{ id: 'advice', name: 'Neuvonta', summary: '', url: '', needs: {} }],
      needs: [
        { id: 'staff', label: 'Työvoima' },
        { id: 'money', label: 'Rahoitus' },
      ],
    },
  };
}

/** An answer in minute `seq` past nine on 2 March 2026, UTC. */
export function answer(seq: number, node: string, value: Extract<Entry, { kind: 'answer' }>['value']): Entry {
  const at = new Date(Date.UTC(2026, 2, 2, 9, seq)).toISOString();
  return { seq, at, kind: 'answer', node, value };
}

/** A completed conversation of version 2 that says `text`. */
export function conversationFixture(
  text: string,
  changes: Partial<ExcelConversation> = {},
): ExcelConversation {
  const moment = (minute: number) => new Date(Date.UTC(2026, 2, 2, 9, minute));
  return {
    id: '8f2c6b1e-0000-4000-8000-000000000001',
    version: 2,
    locale: 'fi',
    channel: 'invitation',
    source: 'fair-2026',
    facts: {},
    status: 'completed',
    at: 'end',
    invitation: null,
    history: [
      answer(1, 'grow', { kind: 'options', options: ['money', 'staff'] }),
      answer(2, 'size', { kind: 'number', number: 12.5 }),
      answer(3, 'when', { kind: 'date', date: '2026-05-01' }),
      answer(4, 'more', { kind: 'text', text }),
    ],
    needs: { staff: 3, money: 1, gone: -2 },
    services: ['advice'],
    company: { name: 'Pelto & Poika Oy', businessId: '0123456-2' },
    contact: {
      fields: { name: 'Aino Pelto', phone: '050 123' },
      consent: { version: 2, node: 'more', locale: 'fi', at: moment(4) },
    },
    startedAt: moment(0),
    lastAt: moment(4),
    completedAt: moment(4),
    ...changes,
  };
}

/** A moment of the fixtures' day. */
export const wall = (hour: number, minute: number) => new Date(Date.UTC(2026, 2, 2, hour, minute));
