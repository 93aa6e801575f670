/** How a question's fields are named, hinted and typed into, with scripts and without. */
import type { ContactField, InputKind } from '../../../../core/dialogue/dialogue.schema.ts';
import type { CompiledNodeOf } from '../../../../core/dialogue/compiled.ts';
import { numberBounds } from '../../../../core/conversation/validate.ts';
import { fill, type Texts } from '../texts/texts.ts';

type Keyboard = Record<string, string>;

const TEXT: Keyboard = { type: 'text', autoComplete: 'off' };
const KEYBOARDS: Partial<Record<InputKind, Keyboard>> = {
  number: { type: 'text', inputMode: 'decimal', autoComplete: 'off' },
  email: { type: 'email', inputMode: 'email', autoComplete: 'email', autoCapitalize: 'off' },
  phone: { type: 'tel', inputMode: 'tel', autoComplete: 'tel' },
  url: { type: 'url', inputMode: 'url', autoComplete: 'url', autoCapitalize: 'off' },
  date: { type: 'date' },
  company: { type: 'text', autoComplete: 'organization' },
};

/** Which keyboard a phone offers and what the browser may fill in. */
export function keyboardFor(input: InputKind): Keyboard {
  return KEYBOARDS[input] ?? TEXT;
}

/** The same of contact details. */
export const CONTACT_KEYBOARDS = {
  name: { type: 'text', autoComplete: 'name' },
  email: { type: 'email', inputMode: 'email', autoComplete: 'email', autoCapitalize: 'off' },
  phone: { type: 'tel', inputMode: 'tel', autoComplete: 'tel' },
  company: { type: 'text', autoComplete: 'organization' },
  role: { type: 'text', autoComplete: 'organization-title' },
} as const satisfies Record<ContactField, object>;

export function labelFor({ input }: CompiledNodeOf<'input'>, texts: Texts): string {
  if (input === 'company') return texts.companyLabel;
  return input === 'scale' ? texts.yourAnswer : texts.answerLabels[input];
}

/** '' where nothing needs to be said. */
export function hintFor(node: CompiledNodeOf<'input'>, texts: Texts): string {
  if (node.input === 'company') return node.placeholder ? '' : texts.companyHint;
  const { min, max } = numberBounds(node);
  const bounded = node.input === 'number' && min !== null && max !== null;
  return bounded ? fill(texts.numberBetween, { min, max }) : '';
}
