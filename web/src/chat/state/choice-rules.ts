import type { CompiledNodeOf, QuestionNode } from '../../../../core/dialogue/compiled.ts';
import { numberBounds } from '../../../../core/conversation/validate.ts';
import type { MoreTexts } from '../more/texts/texts.ts';
import { fill } from '../texts/texts.ts';

/** How many options may be chosen, in words. */
export function countHint(node: CompiledNodeOf<'choice'>, texts: MoreTexts): string {
  const { min, max } = countBounds(node);
  const all = max >= node.options.length;
  if (min === max) return fill(texts.chooseExactly, { min });
  if (all) return min <= 1 ? texts.chooseAny : fill(texts.chooseAtLeast, { min });
  return min <= 1 ? fill(texts.chooseAtMost, { max }) : fill(texts.chooseBetween, { min, max });
}

/** The bounds that a sentence about a refused answer names. */
export function boundsOf(node: QuestionNode): { min: number | string; max: number | string } {
  if (node.kind === 'choice') return countBounds(node);
  if (node.kind !== 'input') return { min: '', max: '' };
  const { min, max } = numberBounds(node);
  return { min: min ?? '', max: max ?? '' };
}

function countBounds({ multiple, min, max, options }: CompiledNodeOf<'choice'>) {
  return multiple ? { min: Math.max(min, 1), max: max ?? options.length } : { min: 1, max: 1 };
}
