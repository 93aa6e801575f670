/** Short constructors for writing a dialogue by hand: texts are [Finnish, Swedish, English]. */
import type { Text } from '../../core/dialogue/text.ts';
import type {
  Assignment,
  BranchCase,
  Bubble,
  DialogueNode,
  EditorData,
  NeedWeights,
  NodeOf,
  Option,
} from '../../core/dialogue/dialogue.schema.ts';

export type T = readonly [fi: string, sv: string, en: string];

export const text = ([fi, sv, en]: T): Text => ({ fi, sv, en });
const none: Text = {};
const editor = (title = '', colour: EditorData['colour'] = 'none'): EditorData => ({
  title,
  note: '',
  colour,
  collapsed: false,
});

export const say = (...texts: T[]): Bubble[] =>
  texts.map((one, i) => ({ kind: 'text', id: `b${i + 1}`, text: text(one) }));
export const image = (media: string, alt: T): Bubble => ({ kind: 'image', id: 'image', media, alt: text(alt) });
export const link = (url: string, label: T): Bubble => ({ kind: 'link', id: 'link', url, label: text(label) });

export const message = (id: string, bubbles: Bubble[], next: string, title = ''): DialogueNode => ({
  id, kind: 'message', bubbles, next, editor: editor(title),
});

export const option = (id: string, label: T, needs: NeedWeights = {}, next: string | null = null): Option => ({
  id, label: text(label), next, needs,
});

type ChoiceExtra = Partial<Pick<NodeOf<'choice'>, 'multiple' | 'min' | 'max' | 'variable'>> & {
  colour?: EditorData['colour'];
};
export const choice = (
  id: string,
  question: T | Bubble[],
  options: Option[],
  next: string | null,
  { colour, ...extra }: ChoiceExtra = {},
): DialogueNode => ({
  id,
  kind: 'choice',
  bubbles: typeof question[0] === 'string' ? say(question as T) : (question as Bubble[]),
  multiple: false,
  min: 1,
  max: null,
  options,
  variable: '',
  next,
  editor: editor('', colour),
  ...extra,
});

type InputExtra = Partial<Omit<NodeOf<'input'>, 'id' | 'kind' | 'bubbles' | 'input' | 'next' | 'editor'>>;
export const input = (
  id: string,
  kind: NodeOf<'input'>['input'],
  question: T,
  next: string,
  extra: InputExtra = {},
): DialogueNode => ({
  id,
  kind: 'input',
  bubbles: say(question),
  input: kind,
  required: true,
  min: null,
  max: null,
  placeholder: none,
  minLabel: none,
  maxLabel: none,
  consent: none,
  variable: '',
  next,
  editor: editor(),
  ...extra,
});

export const branch = (id: string, title: string, cases: BranchCase[], next: string): DialogueNode => ({
  id, kind: 'branch', cases, next, editor: editor(title),
});

export const set = (id: string, title: string, assignments: Assignment[], next: string): DialogueNode => ({
  id, kind: 'set', assignments, next, editor: editor(title),
});

export const jump = (id: string, target: string): DialogueNode => ({ id, kind: 'jump', target, editor: editor() });

/** Adds to a need outside the options, for example after a typed answer. */
export const need = (id: string, weight: number): Assignment => ({ kind: 'need', need: id, weight });
