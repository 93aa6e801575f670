import { parseBusinessId } from '../contacts/business-id.ts';
import type { ContactField } from '../dialogue/dialogue.schema.ts';
import type { CompiledNodeOf, QuestionNode } from '../dialogue/compiled.ts';
import type { AnswerValue, Rejection } from './conversation.ts';
import { CONVERSATION_LIMITS as LIMITS } from './limits.ts';

export type Verdict = { rejection: Rejection; field?: ContactField } | null;

/** Deliberately wide: a mail server decides in the end. Keeps out spaces, brackets and line breaks. */
const EMAIL = /^[^\s@<>"(),:;]{1,64}@[^\s@<>"(),:;]+\.[^\s@<>"(),:;.]{2,}$/;
const PHONE = /^\+?[\d\s()-]{5,24}$/;
const URL_LIKE = /^(https?:\/\/)?[^\s/.:@]+(\.[^\s/.:@]+)+(:\d+)?(\/\S*)?$/i;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Why `value` cannot answer `node`; null → it can. The same on the page and on the server. */
export function validateAnswer(node: QuestionNode, value: AnswerValue): Verdict {
  if (value.kind === 'skipped') return maySkip(node) ? null : { rejection: 'required' };
  switch (node.kind) {
    case 'choice':
      return value.kind === 'options' ? validateOptions(node, value.options) : { rejection: 'wrongKind' };
    case 'input':
      return validateInput(node, value);
    case 'contact':
      return value.kind === 'contact' ? validateContact(node, value) : { rejection: 'wrongKind' };
  }
}

/** Contact details may always be refused; a choice only where zero options are enough. */
export function maySkip(node: QuestionNode): boolean {
  if (node.kind === 'contact') return true;
  return node.kind === 'input' ? !node.required : node.multiple && node.min === 0;
}

function validateOptions(node: CompiledNodeOf<'choice'>, options: string[]): Verdict {
  const chosen = new Set(options);
  if (chosen.size !== options.length) return { rejection: 'tooMany' };
  if (options.some((id) => !node.options.some((option) => option.id === id)))
    return { rejection: 'unknownOption' };
  const least = node.multiple ? Math.max(node.min, 1) : 1;
  const most = node.multiple ? (node.max ?? node.options.length) : 1;
  if (options.length < least) return { rejection: 'tooFew' };
  return options.length > most ? { rejection: 'tooMany' } : null;
}

function validateInput(node: CompiledNodeOf<'input'>, value: AnswerValue): Verdict {
  const { input } = node;
  if (input === 'company')
    return value.kind === 'company' ? validateCompany(value) : { rejection: 'wrongKind' };
  if (input === 'date') return value.kind === 'date' ? validateDate(value.date) : { rejection: 'wrongKind' };
  if (input === 'number' || input === 'scale') {
    return value.kind === 'number' ? validateNumber(node, value.number) : { rejection: 'wrongKind' };
  }
  if (value.kind !== 'text') return { rejection: 'wrongKind' };
  const text = value.text.trim();
  if (text === '') return { rejection: 'required' };
  if (value.text.length > (input === 'longText' ? LIMITS.longTextLength : LIMITS.textLength)) {
    return { rejection: 'tooLong' };
  }
  if (input === 'email' && !isEmail(text)) return { rejection: 'notEmail' };
  if (input === 'phone' && !isPhone(text)) return { rejection: 'notPhone' };
  if (input === 'url' && !URL_LIKE.test(text)) return { rejection: 'notUrl' };
  return node.mustConsent && !value.consent ? { rejection: 'consentMissing' } : null;
}

/** Lowest and highest number that the question takes; a scale is 1–5 unless set otherwise. */
export function numberBounds(node: CompiledNodeOf<'input'>): { min: number | null; max: number | null } {
  return node.input === 'scale'
    ? { min: node.min ?? 1, max: node.max ?? 5 }
    : { min: node.min, max: node.max };
}

function validateNumber(node: CompiledNodeOf<'input'>, number: number): Verdict {
  const { min, max } = numberBounds(node);
  if (!Number.isFinite(number)) return { rejection: 'notNumber' };
  if (node.input === 'scale' && !Number.isInteger(number)) return { rejection: 'notNumber' };
  if (min !== null && number < min) return { rejection: 'tooSmall' };
  return max !== null && number > max ? { rejection: 'tooLarge' } : null;
}

function validateDate(date: string): Verdict {
  const time = DATE.test(date) ? Date.parse(`${date}T00:00:00Z`) : NaN;
  const exists = !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
  return exists ? null : { rejection: 'notDate' };
}

function validateCompany(value: Extract<AnswerValue, { kind: 'company' }>): Verdict {
  if (value.name.trim() === '') return { rejection: 'required' };
  if (value.name.length > LIMITS.contactLength) return { rejection: 'tooLong' };
  if (value.businessId !== undefined && parseBusinessId(value.businessId) === null) {
    return { rejection: 'notBusinessId' };
  }
  return null;
}

function validateContact(
  node: CompiledNodeOf<'contact'>,
  { contact, consent }: Extract<AnswerValue, { kind: 'contact' }>,
): Verdict {
  if (consent !== true) return { rejection: 'consentMissing' };
  const asked = new Set<string>(node.fields.map(({ field }) => field));
  if (Object.keys(contact).some((field) => !asked.has(field))) return { rejection: 'wrongKind' };
  for (const { field, required } of node.fields) {
    const text = contact[field]?.trim() ?? '';
    if (text === '' && required) return { rejection: 'required', field };
    if (text.length > LIMITS.contactLength) return { rejection: 'tooLong', field };
    if (text !== '' && field === 'email' && !isEmail(text)) return { rejection: 'notEmail', field };
    if (text !== '' && field === 'phone' && !isPhone(text)) return { rejection: 'notPhone', field };
  }
  const given = Object.values(contact).some((text) => text?.trim());
  return given ? null : { rejection: 'required', field: node.fields[0]?.field };
}

export function isEmail(text: string): boolean {
  return text.length <= 254 && EMAIL.test(text);
}

export function isPhone(text: string): boolean {
  const digits = text.replace(/\D/g, '').length;
  return PHONE.test(text) && digits >= 5 && digits <= 15;
}
