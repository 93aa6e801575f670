import type { Rejection } from '../../../../core/conversation/conversation.ts';
import { numberBounds } from '../../../../core/conversation/validate.ts';
import type { CompiledNodeOf, QuestionNode } from '../../../../core/dialogue/compiled.ts';
import type { Locale } from '../../../../core/dialogue/locale.ts';
import { boundsOf } from '../state/choice-rules.ts';
import { fill } from '../texts/texts.ts';
import { MORE_TEXTS } from './texts/index.ts';

/** Why an answer to the question was not taken, in plain words. */
export function rejectionText(rejection: Rejection, node: QuestionNode, locale: Locale): string {
  return fill(MORE_TEXTS[locale].rejections[rejection], boundsOf(node));
}

/** The numbers that a question takes; '' where it takes any. */
export function numberHint(node: CompiledNodeOf<'input'>, locale: Locale): string {
  const { min, max } = numberBounds(node);
  const bounded = node.input === 'number' && min !== null && max !== null;
  return bounded ? fill(MORE_TEXTS[locale].numberBetween, { min, max }) : '';
}
