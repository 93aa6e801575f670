/** Conversations with 12 questions, as many as asked for, made as they are read. */
import type { AnswerValue, Entry } from '../../core/conversation/conversation.ts';
import type { CompiledNode, CompiledVersion } from '../../core/dialogue/compiled.ts';
import { excelContext, type ExcelConversation } from '../../core/excel/context.ts';
import { versionFixture } from '../../core/excel/testing.ts';

const QUESTIONS = 12;
const PAGE = 500;
const LABELS = ['Työntekijöiden löytäminen', 'Osaamisen päivittäminen', 'Uusi teknologia', 'Rahoitus'];
const WORDS = 'Tarvitsemme apua automaation käyttöönotossa ja henkilöstön koulutuksessa ensi syksyn aikana';

export const version: CompiledVersion = largeVersion();
export const context = excelContext('fi', [version]);
export const subject = {
  organisation: 'Vantaa',
  bot: 'Teknoloikka',
  madeAt: new Date('2026-11-21T12:00:00Z'),
};

/** Every third question is typed, the others have four ready answers. */
function largeVersion(): CompiledVersion {
  const base = versionFixture(1);
  const bubbles = (i: number) => [
    {
      kind: 'text' as const,
      html: `<p>Kysymys ${i}: mikä <strong>yrityksessänne</strong> on nyt tärkeintä?</p>`,
    },
  ];
  const options = LABELS.map((label, i) => ({ id: `o${i}`, label, next: null, needs: { [`need${i}`]: 1 } }));
  const questions = Array.from({ length: QUESTIONS }, (_, i): CompiledNode => {
    const common = {
      id: `q${i}`,
      bubbles: bubbles(i),
      variable: '',
      next: i + 1 < QUESTIONS ? `q${i + 1}` : 'end',
    };
    if (i % 3 !== 2) return { ...common, kind: 'choice', multiple: false, min: 1, max: null, options };
    const limits = {
      required: true,
      min: null,
      max: null,
      placeholder: '',
      minLabel: '',
      maxLabel: '',
      consent: '',
    };
    return { ...common, ...limits, kind: 'input', input: 'longText' };
  });
  const end: CompiledNode = {
    id: 'end',
    kind: 'end',
    bubbles: bubbles(99),
    services: ['advice'],
    matches: 0,
  };
  const nodes = Object.fromEntries([...questions, end].map((node) => [node.id, node]));
  const needs = LABELS.map((label, i) => ({ id: `need${i}`, label }));
  return { ...base, dialogue: { ...base.dialogue, start: 'q0', nodes, needs } };
}

function answerTo(question: number, index: number): AnswerValue {
  if (question % 3 !== 2) return { kind: 'options', options: [`o${(index + question) % LABELS.length}`] };
  return { kind: 'text', text: `${WORDS.slice(0, 20 + ((index * 7 + question) % 70))} ${index}` };
}

function conversation(index: number): ExcelConversation {
  const start = Date.UTC(2026, 0, 1) + index * 240_000;
  const moment = (minute: number) => new Date(start + minute * 60_000);
  return {
    id: `8f2c6b1e-0000-4000-8000-${String(index).padStart(12, '0')}`,
    version: 1,
    locale: 'fi',
    channel: 'invitation',
    source: '',
    facts: {},
    status: 'completed',
    at: 'end',
    invitation: { campaign: 'spring', recipient: `r${index}` },
    history: Array.from({ length: QUESTIONS }, (_, question): Entry => {
      const at = moment(question).toISOString();
      return {
        seq: question + 1,
        at,
        kind: 'answer',
        node: `q${question}`,
        value: answerTo(question, index),
      };
    }),
    needs: { need0: 1 + (index % 3), need1: index % 2 },
    services: ['advice'],
    company: { name: `Yritys ${index} Oy`, businessId: '0123456-2' },
    contact: {
      fields: { name: `Henkilö ${index}`, email: `a${index}@yritys.fi`, phone: '050 1234567' },
      consent: { version: 1, node: 'q11', locale: 'fi', at: moment(QUESTIONS) },
    },
    startedAt: moment(0),
    lastAt: moment(QUESTIONS),
    completedAt: moment(QUESTIONS),
  };
}

export async function* conversations(count: number): AsyncGenerator<ExcelConversation[]> {
  for (let from = 0; from < count; from += PAGE) {
    yield Array.from({ length: Math.min(PAGE, count - from) }, (_, i) => conversation(from + i));
  }
}
