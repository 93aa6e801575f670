import { messageWarnings, type MessageWarning } from '../../../../../core/campaigns/check.ts';
import type { CampaignMessage } from '../../../../../core/campaigns/campaign.schema.ts';
import type { Locale } from '../../../../../core/dialogue/locale.ts';
import type { CampaignForm } from '../draft/form.ts';

/** A warning, and beside which field it belongs. `error`: it stops the start. */
export interface FieldWarning {
  field: 'subject' | 'body';
  code: MessageWarning;
  severity: 'error' | 'warning';
  words: string[];
}

const STOPS: ReadonlySet<MessageWarning> = new Set(['noSubject', 'noBody', 'noLink', 'unknownPlaceholder']);
const OF_SUBJECT: ReadonlySet<MessageWarning> = new Set(['noSubject', 'longSubject']);

/**
 * The warnings about a message in one language, each beside the field that it is about: words that only the
 * subject holds stand beside the subject, everything that is about both beside the body.
 */
export function fieldWarnings(
  message: CampaignMessage,
  locale: Locale,
  about: { sender: CampaignForm['sender']; before?: readonly CampaignMessage[] },
): FieldWarning[] {
  const subject = message.subject[locale] ?? '';
  const body = message.body[locale] ?? '';
  const onlyInSubject = (words: readonly string[]) =>
    words.length > 0 && words.every((word) => holds(subject, word) && !holds(body, word));
  return messageWarnings(message, locale, about).map(({ code, words }) => ({
    field: OF_SUBJECT.has(code) || onlyInSubject(words) ? 'subject' : 'body',
    code,
    severity: STOPS.has(code) ? 'error' : 'warning',
    words,
  }));
}

function holds(text: string, word: string): boolean {
  return text.toLowerCase().includes(word.toLowerCase());
}
