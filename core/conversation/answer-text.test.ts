import { expect, test } from 'vitest';
import type { CompiledNode } from '../dialogue/compiled.ts';
import type { AnswerValue } from './conversation.ts';
import { answerText } from './answer-text.ts';

const option = (id: string, label: string) => ({ id, label, next: null, needs: {} });
const node: CompiledNode = {
  id: 'q',
  kind: 'choice',
  bubbles: [],
  multiple: true,
  min: 1,
  max: null,
  options: [option('a', 'Ensin'), option('b', 'Sitten'), option('c', '')],
  variable: '',
  next: null,
};

test.each<[AnswerValue, string]>([
  [{ kind: 'options', options: ['b', 'a'] }, 'Ensin; Sitten'],
  [{ kind: 'options', options: ['gone', 'c'] }, 'c; gone'],
  [{ kind: 'text', text: ' 007 ' }, ' 007 '],
  [{ kind: 'number', number: 1234.5 }, '1\u00a0234,5'],
  [{ kind: 'date', date: '2026-03-02' }, '2.3.2026'],
  [{ kind: 'company', name: 'Oy', businessId: '1234567-1' }, 'Oy (1234567-1)'],
  [{ kind: 'company', name: 'Oy' }, 'Oy'],
  [{ kind: 'contact', contact: { phone: '050', name: 'Aino', email: ' ' }, consent: true }, 'Aino; 050'],
  [{ kind: 'skipped' }, ''],
])('%j reads as %j', (value, text) => expect(answerText(node, value, 'fi', '; ')).toBe(text));
