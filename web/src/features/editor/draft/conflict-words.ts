/** A conflict's place and its two values, as an adviser reads them. */
import { isLocale, type Locale } from '../../../../../core/dialogue/locale.ts';
import type {
  BranchCase,
  Bubble,
  DialogueNode,
  Option,
} from '../../../../../core/dialogue/dialogue.schema.ts';
import { pickText } from '../../../../../core/dialogue/text.ts';
import { valueAt } from '../../../../../core/merge/merge-fields.ts';
import { assignmentWords, caseWords, type SentenceContext } from '../../../components/tree/clause-words.ts';
import { nodeName } from '../../../components/tree/node-name.ts';

export interface ConflictContext extends SentenceContext {
  serviceName: (id: string) => string;
}

type Part = Bubble | Option | BranchCase;

/** By the field's name, the last one of the path that is no language, need or item of a list. */
const LABELS: Readonly<Record<string, string>> = {
  alt: 'editor.alt',
  assignments: 'editor.assignments',
  bubbles: 'editor.bubbles',
  cases: 'editor.cases',
  clauses: 'editor.cases',
  collapsed: 'editor.inspector',
  colour: 'editor.colour',
  consent: 'editor.consent',
  fields: 'editor.contactFields',
  input: 'editor.answerKind',
  match: 'editor.cases',
  matches: 'editor.matches',
  max: 'editor.largest',
  maxLabel: 'editor.maxLabel',
  media: 'editor.bubble.image',
  min: 'editor.smallest',
  minLabel: 'editor.minLabel',
  multiple: 'editor.multiple',
  needs: 'editor.needs',
  next: 'editor.leadsTo',
  note: 'editor.note',
  options: 'editor.options',
  placeholder: 'editor.placeholder',
  required: 'editor.required',
  services: 'editor.alwaysShown',
  target: 'editor.jumpTarget',
  text: 'editor.bubble.text',
  title: 'editor.title',
  url: 'editor.url',
  variable: 'editor.variable',
};

/** Key of the words for the field at a path of `mergeNode`. */
export function labelKey(path: string): string {
  const names = path.split('.');
  if (names.includes('label')) return names[0] === 'options' ? 'editor.answer' : 'editor.linkLabel';
  return LABELS[names.findLast((name) => Object.hasOwn(LABELS, name)) ?? ''] ?? 'editor.inspector';
}

/** The language a path is about; undefined → none. */
export function localeOf(path: string): Locale | undefined {
  const last = path.split('.').at(-1);
  return isLocale(last) ? last : undefined;
}

/** What a node has at the path; '' → nothing. */
export function valueWords(node: DialogueNode, path: string, context: ConflictContext): string {
  const { dialogue, locale, t } = context;
  const value = valueAt(node, path);
  const name = path.split('.').at(-1) ?? '';
  if (value === null || value === undefined || value === '') return '';
  if (name === 'next' || name === 'target') {
    return nodeName(dialogue, String(value), locale, (kind) => t(`components.tree.kind.${kind}`));
  }
  if (name === 'colour') return t(`editor.colours.${String(value)}`);
  if (name === 'input') return t(`editor.input.${String(value)}`);
  if (name === 'match') return t(value === 'all' ? 'editor.matchAll' : 'editor.matchAny');
  if (typeof value === 'boolean') return t(value ? 'editor.conflict.yes' : 'editor.conflict.no');
  if (Array.isArray(value)) return listWords(node, name, context);
  return typeof value === 'object' ? partWords(value as Part, context) : String(value);
}

function listWords(node: DialogueNode, name: string, context: ConflictContext): string {
  const { t, serviceName } = context;
  if (name === 'assignments' && node.kind === 'set') {
    return node.assignments.map((one) => assignmentWords(one, context)).join('\n');
  }
  if (name === 'fields' && node.kind === 'contact') {
    return node.fields.map(({ field }) => t(`editor.contact.${field}`)).join('\n');
  }
  if (name === 'services' && node.kind === 'end') return node.services.map(serviceName).join('\n');
  if (name === 'bubbles' && 'bubbles' in node) return partsWords(node.bubbles, context);
  if (name === 'options' && node.kind === 'choice') return partsWords(node.options, context);
  return node.kind === 'branch' ? partsWords(node.cases, context) : '';
}

const partsWords = (parts: Part[], context: ConflictContext) =>
  parts.map((part, index) => `${index + 1}. ${partWords(part, context)}`).join('\n');

function partWords(part: Part, context: ConflictContext): string {
  const text = (words: Parameters<typeof pickText>[0]) =>
    pickText(words, context.locale, context.dialogue.defaultLocale);
  if ('clauses' in part) return caseWords(part, context);
  if (!('kind' in part)) return text(part.label);
  if (part.kind === 'text') return text(part.text);
  if (part.kind === 'image') return text(part.alt) || context.t('editor.bubble.image');
  return text(part.label) || part.url;
}
