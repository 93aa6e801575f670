/** A campaign's letter: what the adviser wrote, who says it and why, and the way out. Both parts of the mail. Pure. */
import type { Source } from '../companies/company.schema.ts';
import type { Locale } from '../dialogue/locale.ts';
import { readableAccent } from '../text/accent.ts';
import { escapeHtml } from '../text/html.ts';
import { mailName } from '../text/mail-name.ts';
import { isWebAddress } from '../text/web-address.ts';
import { buttonPattern, letterBody } from './letter-body.ts';
import { letterHtml } from './letter-html.ts';
import { letterText } from './letter-text.ts';
import { LETTER_WORDS } from './letter-words.ts';
import { fillPlain, placeholderValues, plainValue } from './placeholders.ts';

export interface CampaignLetter {
  locale: Locale;
  /** In the letter's language, with placeholders. */
  subject: string;
  /** Markdown in the letter's language, with placeholders. */
  body: string;
  /** Known of the company: `name`, `town`, `industry`. */
  facts: Record<string, string>;
  /** The recipient's name; '' → not known. */
  name: string;
  sender: { name: string; replyTo: string; address: string };
  organisationName: string;
  /** #rrggbb; darkened where white text on it could not be read. */
  accent: string;
  /** Whole addresses: the recipient's conversation, opting out, how the recipient's data is handled. */
  links: { bot: string; unsubscribe: string; privacy: string };
  /** Where the address was found and when; null → not known, or a test. */
  reason: Pick<Source, 'kind' | 'at' | 'detail'> | null;
}

/** Longest subject that leaves; a value may be long. */
const SUBJECT_LENGTH = 200;

/**
 * Subject and both parts. What people wrote is text and nothing else in all three. The foot says who sends, from
 * which address, why, and how to stop it (act 917/2014, sections 202 and 203; GDPR articles 14 and 21).
 */
export function campaignLetter(letter: CampaignLetter): { subject: string; text: string; html: string } {
  const { locale, body, links, accent } = letter;
  const organisationName = mailName(letter.organisationName);
  const sender = { ...letter.sender, name: mailName(letter.sender.name) };
  const values = placeholderValues({ ...letter, organisationName, senderName: sender.name });
  const subject = plainValue(fillPlain(letter.subject, values, locale))
    .slice(0, SUBJECT_LENGTH)
    .toWellFormed();
  const content = letterBody(body, values, locale, links.bot);
  const foot = footOf({ ...letter, organisationName, sender });
  return {
    subject,
    text: `${letterText(content)}\n\n----------\n${letterText(foot.join('<br>'))}\n`,
    html: letterHtml({
      locale,
      subject,
      organisation: organisationName,
      accent: readableAccent(accent),
      content,
      button: buttonPattern(links.bot),
      foot,
    }),
  };
}

/** Lines of the small print, as safe HTML. */
function footOf({ locale, sender, organisationName, links, reason }: CampaignLetter): string[] {
  const words = LETTER_WORDS[locale];
  const organisation = organisationName;
  const from = namesOnce([sender.name, organisation, plainValue(sender.address)], organisation);
  const { note, link } = words.optOut;
  return [
    escapeHtml(words.sender(from)),
    ...(sender.replyTo ? [`${words.replies}: ${linkTo(`mailto:${sender.replyTo}`, sender.replyTo)}`] : []),
    escapeHtml(reason ? reasonText(reason, locale) : words.noReason(organisation)),
    linkTo(links.privacy, words.privacy),
    note + linkTo(links.unsubscribe, link),
  ];
}

/** The parts in one line; the organisation's name is said once, also where another part holds it. */
function namesOnce([name = '', organisation = '', address = '']: string[], said: string): string {
  const holds = (text: string) => text.toLowerCase().includes(organisation.toLowerCase());
  const rest = address.toLowerCase().startsWith(said.toLowerCase())
    ? address.slice(said.length).replace(/^[\s,;·–-]+/, '')
    : address;
  return [name, holds(name) ? '' : organisation, rest].filter(Boolean).join(', ');
}

/** Why a mail came: where the address was found, and on which day. Plain text. */
export function reasonText(
  { kind, at, detail }: NonNullable<CampaignLetter['reason']>,
  locale: Locale,
): string {
  const day = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    dateStyle: 'long',
    timeZone: 'Europe/Helsinki',
  });
  const page = kind === 'website' && isWebAddress(detail) ? detail.replace(/^https?:\/\/|\/$/gi, '') : '';
  return LETTER_WORDS[locale].reasons[kind](day.format(at), plainValue(page).slice(0, 120));
}

function linkTo(address: string, words: string): string {
  return `<a href="${escapeHtml(address)}">${escapeHtml(words)}</a>`;
}
