import type { CompiledNode } from '../dialogue/compiled.ts';
import { CONTACT_FIELDS } from '../dialogue/contact-fields.ts';
import type { Locale } from '../dialogue/locale.ts';
import type { AnswerValue } from './conversation.ts';

const FORMAT_LOCALES: Record<Locale, string> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };

const formats = new Map<Locale, { number: Intl.NumberFormat; date: Intl.DateTimeFormat }>();

function formatsOf(locale: Locale) {
  let known = formats.get(locale);
  if (!known) {
    const name = FORMAT_LOCALES[locale];
    known = {
      number: new Intl.NumberFormat(name, { maximumFractionDigits: 20 }),
      // Day, month, year as Finland writes them, in all three languages: as in the chat.
      date: new Intl.DateTimeFormat('fi-FI', {
        day: 'numeric',
        month: 'numeric',
        year: 'numeric',
        timeZone: 'UTC',
      }),
    };
    formats.set(locale, known);
  }
  return known;
}

/** Labels of the chosen options in the order they are offered; an id that is gone stands for itself. */
export function optionLabels(node: CompiledNode | undefined, options: readonly string[]): string[] {
  if (node?.kind !== 'choice') return [...options];
  const labels = node.options.filter(({ id }) => options.includes(id)).map(({ id, label }) => label || id);
  return [...labels, ...options.filter((id) => !node.options.some((option) => option.id === id))];
}

/**
 * An answer as people read it, in the language of the node's labels; '' for one that was skipped.
 * @param separator between several options or contact details
 */
export function answerText(
  node: CompiledNode | undefined,
  value: AnswerValue,
  locale: Locale,
  separator = ', ',
): string {
  switch (value.kind) {
    case 'options':
      return optionLabels(node, value.options).join(separator);
    case 'text':
      return value.text;
    case 'number':
      return formatsOf(locale).number.format(value.number);
    case 'date':
      return formatsOf(locale).date.format(new Date(`${value.date}T00:00:00Z`));
    case 'company':
      return value.businessId ? `${value.name} (${value.businessId})` : value.name;
    case 'contact':
      return CONTACT_FIELDS.flatMap((field) => value.contact[field]?.trim() || []).join(separator);
    case 'skipped':
      return '';
  }
}
