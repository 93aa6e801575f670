import { describe, expect, test } from 'vitest';
import type { CompiledNode, CompiledVersion } from '../dialogue/compiled.ts';
import type { AnswerEntry, Entry } from './conversation.ts';
import { transcriptOf, type TranscriptLine } from './transcript.ts';

const text = (html: string) => ({ kind: 'text', html }) as const;

const nodes: CompiledNode[] = [
  {
    id: 'hello',
    kind: 'message',
    next: 'grow',
    bubbles: [
      text('<p>Hei &amp; tervetuloa</p>'),
      { kind: 'image', src: '/x', alt: 'Toimisto', width: 1, height: 1 },
    ],
  },
  {
    id: 'grow',
    kind: 'choice',
    bubbles: [text('<p>Mikä jarruttaa?</p>')],
    multiple: true,
    min: 1,
    max: null,
    variable: 'brake',
    next: 'name',
    options: [
      { id: 'staff', label: 'Työntekijät', next: null, needs: { staff: 1 } },
      { id: 'money', label: 'Raha', next: null, needs: {} },
    ],
  },
  {
    id: 'name',
    kind: 'input',
    bubbles: [text('<p>Kuka olet?</p>')],
    input: 'text',
    required: false,
    min: null,
    max: null,
    placeholder: '',
    minLabel: '',
    maxLabel: '',
    consent: '',
    variable: 'name',
    next: 'end',
  },
  {
    id: 'end',
    kind: 'end',
    bubbles: [
      text('<p>Kiitos, {{name}}! ({{brake}})</p>'),
      { kind: 'link', url: 'https://vantaa.example', label: 'Sivut' },
    ],
    services: ['advice'],
    matches: 0,
  },
];

const version: CompiledVersion = {
  format: 1,
  organisation: 'o',
  bot: 'b',
  slug: 'bot',
  version: 1,
  locale: 'fi',
  locales: ['fi'],
  organisationName: 'O',
  accent: '#0b6e4f',
  persona: { name: 'Aino', role: '', avatar: '' },
  site: { title: '', lead: '', html: '', hero: null, logo: null, layout: 'popup', pages: [] },
  ground: '',
  retentionDays: 365,
  privacy: '',
  dialogue: {
    start: 'hello',
    nodes: Object.fromEntries(nodes.map((node) => [node.id, node])),
    services: [{ id: 'advice', name: 'Neuvonta', summary: '', url: 'https://neuvonta.example', needs: {} }],
    needs: [],
  },
};

const at = (minute: number) => `2026-03-02T09:0${minute}:00.000Z`;
const pick = (seq: number, ...options: string[]): Entry => ({
  seq,
  at: at(seq),
  kind: 'answer',
  node: 'grow',
  value: { kind: 'options', options },
});
const write = (seq: number, words: string): AnswerEntry => ({
  seq,
  at: at(seq),
  kind: 'answer',
  node: 'name',
  value: { kind: 'text', text: words },
});
const brief = (lines: TranscriptLine[]) =>
  lines.map(({ who, kind, text: words }) => `${who} ${kind}: ${words}`);

describe('the transcript', () => {
  test('is what the respondent saw: bubbles, own words, the end with its services', () => {
    const lines = transcriptOf({
      version,
      history: [pick(1, 'money', 'staff'), write(2, '<b>Äijä</b> {{brake}}')],
    });
    expect(brief(lines)).toEqual([
      'bot text: Hei & tervetuloa',
      'bot image: Toimisto',
      'bot text: Mikä jarruttaa?',
      'respondent answer: Työntekijät, Raha',
      'bot text: Kuka olet?',
      'respondent answer: <b>Äijä</b> {{brake}}',
      expect.stringMatching(/^bot text: Kiitos, <b>Äijä<\/b> .*! \(Raha, Työntekijät\)$/),
      'bot link: Sivut',
      'bot service: Neuvonta',
    ]);
    expect(lines.map((line) => line.at)).toEqual([
      null,
      null,
      null,
      at(1),
      at(1),
      at(2),
      at(2),
      at(2),
      at(2),
    ]);
    expect(lines.at(-1)?.url).toBe('https://neuvonta.example');
  });

  test('tells an answer that stayed from one that was given anew', () => {
    const history: Entry[] = [
      pick(1, 'money'),
      write(2, 'Maija'),
      { seq: 3, at: at(3), kind: 'back', to: 1 },
      pick(4, 'staff'),
      { ...write(5, 'Maija'), carried: true },
    ];
    expect(brief(transcriptOf({ version, history })).filter((line) => line.startsWith('respondent'))).toEqual(
      [
        'respondent answer: Raha',
        'respondent answer: Maija',
        'respondent back: Mikä jarruttaa?',
        'respondent answer: Työntekijät',
        'respondent kept: Maija',
      ],
    );
  });

  test('shows going back, skipping and starting again as such', () => {
    const history: Entry[] = [
      pick(1, 'money'),
      { seq: 2, at: at(2), kind: 'back', to: 1 },
      pick(3, 'staff'),
      { seq: 4, at: at(4), kind: 'answer', node: 'name', value: { kind: 'skipped' } },
      { seq: 5, at: at(5), kind: 'restart' },
    ];
    expect(brief(transcriptOf({ version, history })).slice(3)).toEqual([
      'respondent answer: Raha',
      'bot text: Kuka olet?',
      'respondent back: Mikä jarruttaa?',
      'respondent answer: Työntekijät',
      'bot text: Kuka olet?',
      'respondent skipped: ',
      'bot text: Kiitos, ! (Työntekijät)',
      'bot link: Sivut',
      'bot service: Neuvonta',
      'respondent restart: ',
      'bot text: Hei & tervetuloa',
      'bot image: Toimisto',
      'bot text: Mikä jarruttaa?',
    ]);
  });
});
