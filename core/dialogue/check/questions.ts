import type { DialogueNode, NodeOf } from '../dialogue.schema.ts';
import { needsConsent } from '../node-texts.ts';
import type { CheckContext, Finding, NodeRule } from './rule.ts';

/** Answers of a scale that still fit side by side on a phone: 0–10. */
const MAX_SCALE_POINTS = 11;

/** Questions can be answered, and nobody is asked for contact details without being told why. */
export const checkQuestions: NodeRule = (node, context) => [
  ...(node.kind === 'choice' ? checkChoice(node, context) : []),
  ...(node.kind === 'input' ? checkRange(node) : []),
  ...(node.kind === 'contact' && node.fields.length === 0
    ? [{ code: 'noContactFields', part: 'fields' } as const]
    : []),
  ...missingConsent(node, context),
];

function checkChoice(node: NodeOf<'choice'>, context: CheckContext): Finding[] {
  if (node.options.length === 0) return [{ code: 'noOptions', part: 'options' }];
  const { min, max, options } = node;
  const impossible = node.multiple && (min > options.length || (max !== null && max < min));
  return [
    ...(impossible ? [{ code: 'impossibleCount', part: 'min' } as const] : []),
    ...duplicateOptions(node, context),
  ];
}

function duplicateOptions({ options }: NodeOf<'choice'>, { dialogue }: CheckContext): Finding[] {
  const seen = new Set<string>();
  return options.flatMap((option): Finding[] => {
    const labels = dialogue.locales.flatMap((locale) => {
      const label = option.label[locale]?.trim();
      return label ? [{ locale, label, key: `${locale} ${label.toLocaleLowerCase('fi')}` }] : [];
    });
    const repeated = labels.find(({ key }) => seen.has(key));
    const sameId = seen.has(option.id);
    for (const { key } of labels) seen.add(key);
    seen.add(option.id);
    if (!repeated && !sameId) return [];
    return [{ code: 'duplicateOption', part: option.id, locale: repeated?.locale, name: repeated?.label }];
  });
}

function checkRange(node: NodeOf<'input'>): Finding[] {
  if (node.input !== 'number' && node.input !== 'scale') return [];
  const isScale = node.input === 'scale';
  const min = node.min ?? (isScale ? 1 : -Infinity);
  const max = node.max ?? (isScale ? 5 : Infinity);
  const unusable = isScale
    ? !Number.isInteger(min) || !Number.isInteger(max) || max <= min || max - min >= MAX_SCALE_POINTS
    : max < min;
  return unusable ? [{ code: 'badRange', part: 'max' }] : [];
}

function missingConsent(node: DialogueNode, { dialogue }: CheckContext): Finding[] {
  if (!needsConsent(node) || !('consent' in node)) return [];
  return node.consent[dialogue.defaultLocale]?.trim() ? [] : [{ code: 'missingConsent', part: 'consent' }];
}
