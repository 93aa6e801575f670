/** Dialogues for tests of the respondents' side. */
import type { CompiledDialogue, CompiledNode, CompiledNodeOf } from '../../../core/dialogue/compiled.ts';

const bubbles = [{ kind: 'text', html: '<p>?</p>' } as const];

function dialogueOf(nodes: CompiledNode[]): CompiledDialogue {
  return {
    start: nodes[0]?.id ?? '',
    nodes: Object.fromEntries(nodes.map((node) => [node.id, node])),
    services: [
      {
        id: 'advice',
        name: 'Neuvonta',
        summary: '',
        url: 'https://example.fi',
        needs: { money: 2, staff: 1 },
      },
    ],
    needs: [
      { id: 'money', label: 'Rahoitus' },
      { id: 'staff', label: 'Henkilöstö' },
    ],
  };
}

/** A question that is answered by typing. */
export const input = (
  id: string,
  kind: Extract<CompiledNode, { kind: 'input' }>['input'],
  next: string,
): CompiledNodeOf<'input'> => ({
  id,
  kind: 'input',
  bubbles,
  input: kind,
  required: true,
  min: null,
  max: null,
  placeholder: '',
  minLabel: '',
  maxLabel: '',
  consent: '',
  variable: '',
  next,
});

/** A question of one choice, yes or no. */
export const choice = (id: string, next: string): CompiledNode => ({
  id,
  kind: 'choice',
  bubbles,
  multiple: false,
  min: 1,
  max: null,
  variable: '',
  next,
  options: [
    { id: 'yes', label: 'Kyllä', next: null, needs: { money: 1 } },
    { id: 'no', label: 'Ei', next: null, needs: {} },
  ],
});

/** One question of each sort that matters to the server: choice, long text, company, contact; then the end. */
export function mappingDialogue(): CompiledDialogue {
  return dialogueOf([
    { id: 'hello', kind: 'message', bubbles, next: 'grow' },
    choice('grow', 'why'),
    input('why', 'longText', 'company'),
    input('company', 'company', 'contact'),
    {
      id: 'contact',
      kind: 'contact',
      bubbles,
      fields: [
        { field: 'name', required: true },
        { field: 'email', required: false },
      ],
      consent: '<p>Saa ottaa yhteyttä</p>',
      next: 'bye',
    },
    { id: 'bye', kind: 'end', bubbles, services: [], matches: 3 },
  ]);
}

/** `count` yes-or-no questions q1, q2, … and the end. */
export function longDialogue(count: number): CompiledDialogue {
  const questions = Array.from({ length: count }, (_, index) => choice(`q${index + 1}`, `q${index + 2}`));
  return dialogueOf([
    ...questions,
    { id: `q${count + 1}`, kind: 'end', bubbles, services: ['advice'], matches: 0 },
  ]);
}
