import { inventedReader } from '../../../../../core/campaigns/reader.ts';
import type { Locale } from '../../../../../core/dialogue/locale.ts';
import type { Sample } from '../draft/useAudience.ts';

const EXAMPLES = {
  fi: { company: 'Esimerkkiyritys Oy', town: 'Vantaa', email: 'info@esimerkkiyritys.example' },
  sv: { company: 'Exempelföretaget Ab', town: 'Vanda', email: 'info@exempelforetaget.example' },
  en: { company: 'Example Company Ltd', town: 'Vantaa', email: 'info@example-company.example' },
} as const;

/** An invented recipient to preview a message with before there are any. */
export function exampleRecipient(locale: Locale): Sample {
  const { company, town, email } = EXAMPLES[locale];
  const { name, reason } = inventedReader(new Date());
  return {
    contact: 'example',
    company,
    email,
    name,
    locale,
    facts: { name: company, town },
    reason: { ...reason, at: reason.at.toISOString() },
  };
}
