import { expect, it } from 'vitest';
import type { CompiledDialogue } from '../dialogue/compiled.ts';
import type { Session } from './conversation.ts';
import { fillIn } from './fill-in.ts';

const dialogue: CompiledDialogue = {
  start: 'size',
  nodes: {
    size: {
      id: 'size',
      kind: 'choice',
      bubbles: [],
      multiple: true,
      min: 1,
      max: null,
      variable: 'size',
      next: null,
      options: [
        { id: 'a', label: '2–9', next: null, needs: {} },
        { id: 'b', label: '10–49', next: null, needs: {} },
      ],
    },
  },
  services: [],
  needs: [],
};
const session: Session = {
  status: 'active',
  at: 'size',
  needs: {},
  services: [],
  opened: [],
  seq: 1,
  variables: { size: 'a,b', name: '<img src=x onerror=alert(1)>', hires: 3 },
  path: [
    {
      node: 'c',
      answer: { seq: 1, at: '', kind: 'answer', node: 'c', value: { kind: 'company', name: 'Havukka & Co' } },
    },
  ],
};
const filled = (text: string, format: 'html' | 'plain' = 'html') =>
  fillIn(text, { dialogue, session }, format);

it('fills in variables, labels of choices and what is known of the company', () => {
  expect(filled('{{ size }}: {{hires}}', 'plain')).toBe('2–9, 10–49: 3');
  expect(filled('Hei {{company.name}}!', 'plain')).toBe('Hei Havukka & Co!');
});

it('escapes answers in HTML', () => {
  expect(filled('<p>{{name}} {{company.name}}</p>')).toBe(
    '<p>&#60;img src=x onerror=alert(1)&#62; Havukka &#38; Co</p>',
  );
});

it('leaves nothing behind for what is not known', () => {
  expect(filled('a{{unknown}}{{company.secret}}b')).toBe('ab');
});

it('knows no variable that nobody has set, whatever its name', () => {
  expect(filled('a{{constructor}}{{toString}}b')).toBe('ab');
});
