/** How the field of a question is named and typed into, with scripts and without. */
import type { InputKind } from '../../../../core/dialogue/dialogue.schema.ts';
import type { CompiledNodeOf } from '../../../../core/dialogue/compiled.ts';
import type { FirstTexts } from '../texts/texts.ts';

type Keyboard = Record<string, string>;

const TEXT: Keyboard = { type: 'text', autoComplete: 'off' };
const KEYBOARDS: Partial<Record<InputKind, Keyboard>> = {
  number: { type: 'text', inputMode: 'decimal', autoComplete: 'off' },
  // As text: a field for addresses turns a domain's own letters into `xn--…` before anybody reads them.
  email: { type: 'text', inputMode: 'email', autoComplete: 'email', autoCapitalize: 'off' },
  phone: { type: 'tel', inputMode: 'tel', autoComplete: 'tel' },
  url: { type: 'url', inputMode: 'url', autoComplete: 'url', autoCapitalize: 'off' },
  date: { type: 'date' },
  company: { type: 'text', autoComplete: 'organization' },
};

/** Which keyboard a phone offers and what the browser may fill in. */
export function keyboardFor(input: InputKind): Keyboard {
  return KEYBOARDS[input] ?? TEXT;
}

export function labelFor({ input }: CompiledNodeOf<'input'>, texts: FirstTexts): string {
  if (input === 'company') return texts.companyLabel;
  return input === 'scale' ? texts.yourAnswer : texts.answerLabels[input];
}
