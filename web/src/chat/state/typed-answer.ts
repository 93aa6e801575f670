import type { AnswerValue } from '../../../../core/conversation/conversation.ts';
import type { Draft } from '../store/drafts.ts';
import type { InputKind } from '../../../../core/dialogue/dialogue.schema.ts';

/** Seven digits and a check digit, hyphen or not, with or without the country: meant as a business id. */
const BUSINESS_ID_LIKE = /^(?:FI)?\s*\d{6,7}-?\d$/i;

/** What was typed into a field, as an answer; whether it is possible is for the engine to say. */
export function typedAnswer(input: InputKind, typed: string, consent = false): AnswerValue {
  const text = typed.trim();
  switch (input) {
    case 'number':
    case 'scale':
      return { kind: 'number', number: typedNumber(text) };
    case 'date':
      return { kind: 'date', date: text };
    case 'company':
      return BUSINESS_ID_LIKE.test(text)
        ? { kind: 'company', name: text, businessId: text }
        : { kind: 'company', name: text };
    default:
      return consent ? { kind: 'text', text, consent } : { kind: 'text', text };
  }
}

/** An answer as it would be typed, for changing it. */
export function asTyped(value: Draft | null, decimal: string): string {
  switch (value?.kind) {
    case 'text':
      return value.text;
    case 'number':
      return String(value.number).replace('.', decimal);
    case 'date':
      return value.date;
    case 'company':
      return value.name;
    default:
      return '';
  }
}

/** Comma or point, spaces between thousands, a minus sign of any length; NaN where it is no number. */
function typedNumber(text: string): number {
  const plain = text.replace(/\s/g, '').replace(',', '.').replace(/^[−–]/, '-');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : NaN;
}
