/** Sheet 3: a row per recipient. */
import { readableAddress } from '../../text/own-letters.ts';
import { MILESTONES, type Recipient } from '../../campaigns/recipient.schema.ts';
import { industryName } from '../../companies/industries.ts';
import { parseBusinessId } from '../../contacts/business-id.ts';
import type { Locale } from '../../dialogue/locale.ts';
import { helsinkiWallTime } from '../../statistics/periods.ts';
import { column, type Cell, type ExcelSheet } from '../sheet.ts';
import { remindersSent } from './funnel.ts';
import { CAMPAIGN_EXCEL_TEXTS } from './texts.ts';

export interface RecipientColumns {
  locale: Locale;
  /** With a trial, group, stratum and outcome are shown too. */
  withTrial: boolean;
}

export function recipientSheet({ locale, withTrial }: RecipientColumns): ExcelSheet {
  const { recipient: words, milestones, language, sheets } = CAMPAIGN_EXCEL_TEXTS[locale];
  return {
    name: sheets.recipients,
    columns: [
      column(words.company, 'text', 30),
      column(words.businessId, 'text', 13),
      column(words.town, 'text', 16),
      column(words.industry, 'text', 36),
      column(words.sizeClass, 'text', 12),
      ...(withTrial ? [column(words.arm, 'text', 16), column(words.stratum, 'text', 24)] : []),
      column(words.state, 'text', 20),
      column(words.email, 'text', 32),
      column(words.name, 'text', 22),
      column(words.kind, 'text', 20),
      column(language, 'text', 11),
      ...MILESTONES.map((milestone) => column(milestones[milestone], 'moment', 17)),
      column(words.reminders, 'number', 14),
      column(words.fault, 'text', 26),
      ...(withTrial ? [column(words.imported, 'number', 14)] : []),
    ],
  };
}

/** Addresses and names are there for as long as they are kept. */
export function recipientRow(recipient: Recipient, { locale, withTrial }: RecipientColumns): Cell[] {
  const texts = CAMPAIGN_EXCEL_TEXTS[locale];
  const { facts, company, companyName, arm, stratum, state, email, name, kind, outcome } = recipient;
  const isWrittenTo = arm === 'treatment';
  return [
    companyName,
    parseBusinessId(facts.businessId ?? company),
    facts.town || null,
    industryText(facts.industry, locale),
    facts.sizeClass || null,
    ...(withTrial ? [texts.arms[arm], stratum || null] : []),
    texts.states[state],
    readableAddress(email) || null,
    name || null,
    isWrittenTo ? texts.kinds[kind] : null,
    isWrittenTo ? texts.languages[recipient.locale] : null,
    ...MILESTONES.map((milestone) => {
      const at = recipient[milestone];
      return at && helsinkiWallTime(at);
    }),
    isWrittenTo ? remindersSent(recipient) : null,
    lastFault(recipient),
    ...(withTrial ? [outcome] : []),
  ];
}

/** Code and name of its division: '25620 Metallituotteiden valmistus'. */
export function industryText(code: string | undefined, locale: Locale): string | null {
  if (!code) return null;
  return [code, industryName({ code, set: '' }, locale)].filter(Boolean).join(' ');
}

/** SMTP code or our own word for what went wrong at the latest mail that did. */
function lastFault({ sendings }: Recipient): string | null {
  return ['2', '1', '0'].map((index) => sendings[index]?.fault).find((fault) => fault) ?? null;
}
