/** What stops a campaign from starting, and what an adviser should look at again in a message. Pure. */
import { START_HINDRANCES, type StartHindrance } from '../api/campaigns.schema.ts';
import type { Locale } from '../dialogue/locale.ts';
import type { Text } from '../dialogue/text.ts';
import type { CampaignSettings } from './campaign.schema.ts';
import { addressesIn } from './message-addresses.ts';
import { hasLink } from './letter-body.ts';
import { fillPlain, NOTHING_KNOWN, unknownPlaceholders } from './placeholders.ts';
import { spamWordsIn } from './spam-words.ts';

interface Message {
  subject: Text;
  body: Text;
}
type Sender = CampaignSettings['sender'];

/** Everything that stops the start, each once, in the order of START_HINDRANCES. */
export function startHindrances({
  settings,
  locales,
  recipients,
  botPublished,
  botLocales,
  frameGone = 0,
}: {
  settings: Pick<CampaignSettings, 'message' | 'reminders' | 'sender' | 'trial'>;
  /** Languages that letters will leave in. */
  locales: readonly Locale[];
  /** How many would be written to. */
  recipients: number;
  botPublished: boolean;
  /** Languages of the bot's published version. */
  botLocales: readonly Locale[];
  /** Companies of a frozen plan that cannot be written to any more. */
  frameGone?: number;
}): StartHindrance[] {
  const { message, reminders, sender, trial } = settings;
  const messages = [message, ...reminders];
  const subjects = (of: Message[]) =>
    of.flatMap(({ subject }) => locales.map((locale) => subject[locale] ?? ''));
  const bodies = (of: Message[]) => of.flatMap(({ body }) => locales.map((locale) => body[locale] ?? ''));
  const texts = [...subjects(messages), ...bodies(messages)];
  const isBlank = (text: string) => text.trim() === '';
  const stops: Record<StartHindrance, boolean> = {
    noRecipients: recipients === 0,
    noSender: !isSenderKnown(sender),
    noSubject: subjects([message]).some(isBlank),
    noBody: bodies([message]).some(isBlank),
    noLink: bodies(messages).some((body) => !isBlank(body) && !hasLink(body)),
    unknownPlaceholder: texts.some((text) => unknownPlaceholders(text).length > 0),
    botNotPublished: !botPublished,
    botLacksLocale: botPublished && locales.some((locale) => !botLocales.includes(locale)),
    planNotFrozen: trial !== null && trial.frozenAt === null,
    frameBroken: frameGone > 0,
    noReminderText: [...subjects(reminders), ...bodies(reminders)].some(isBlank),
  };
  return START_HINDRANCES.filter((hindrance) => stops[hindrance]);
}

/** Name, address for answers and postal address (act 917/2014, section 203). */
function isSenderKnown({ name, replyTo, address }: Sender): boolean {
  return [name, replyTo, address].every((text) => text.trim() !== '');
}

/** What may be wrong with a message, the worst first; the app has a sentence for each. */
export const MESSAGE_WARNINGS = [
  'missingLanguage',
  'noSubject',
  'noBody',
  'noLink',
  'unknownPlaceholder',
  'noSender',
  'placeholderInAddress',
  'linkNotHttps',
  'sameAsMessage',
  'longSubject',
  'longBody',
  'spamWords',
  'capitals',
  'exclamations',
] as const;
export type MessageWarning = (typeof MESSAGE_WARNINGS)[number];

export interface Warning {
  code: MessageWarning;
  /** What it is about, as it was written: words, placeholders, addresses; empty where the code says all. */
  words: string[];
}

/** Characters that phones show of a subject, and that a busy reader reads of a message. */
export const SUBJECT_READ = 60;
export const BODY_READ = 1_500;
/** Exclamation marks that a friendly message may hold. */
const EXCLAMATIONS = 2;

/**
 * Warnings about a message, or a reminder, in one language. Where nothing is written in it, only that is said.
 * @param about.before the messages before a reminder, which it should not repeat
 */
export function messageWarnings(
  message: Message,
  locale: Locale,
  { sender, before = [] }: { sender: Sender; before?: readonly Message[] },
): Warning[] {
  const subject = message.subject[locale]?.trim() ?? '';
  const body = message.body[locale]?.trim() ?? '';
  if (!subject && !body) return [{ code: 'missingLanguage', words: [] }];
  const text = `${subject}\n${body}`;
  const said = withoutPlaceholders(text);
  const addresses = addressesIn(body);
  const found: Record<MessageWarning, string[] | boolean> = {
    missingLanguage: false,
    noSubject: !subject,
    noBody: !body,
    noLink: body !== '' && !hasLink(body),
    unknownPlaceholder: unknownPlaceholders(text).map((name) => (/^[{}]$/.test(name) ? name : `{${name}}`)),
    noSender: !isSenderKnown(sender),
    placeholderInAddress: addresses.filter((address) => address !== '{link}' && /\{[^}]+\}/.test(address)),
    linkNotHttps: addresses.filter((address) => !/^(https:\/\/|mailto:|tel:|\{link\}$)/i.test(address)),
    sameAsMessage: body !== '' && before.some((other) => folded(other.body[locale]) === folded(body)),
    longSubject: fillPlain(subject, NOTHING_KNOWN, locale).length > SUBJECT_READ,
    longBody: body.length > BODY_READ,
    spamWords: spamWordsIn(said, locale),
    capitals: shoutedWords(said),
    exclamations: /[!！]{2}/.test(said) || (said.match(/!/g) ?? []).length > EXCLAMATIONS,
  };
  return MESSAGE_WARNINGS.flatMap((code) => {
    const what = found[code];
    if (typeof what === 'boolean') return what ? [{ code, words: [] }] : [];
    return what.length > 0 ? [{ code, words: what }] : [];
  });
}

/** What the adviser's own words say: names of placeholders are none of them. */
function withoutPlaceholders(text: string): string {
  return text.replace(/\{[^{}|\n]*(?:\|([^{}\n]*))?\}/g, (_, words?: string) => words ?? '');
}

function folded(text = ''): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Words in capitals, where there are two or more of at least four letters: a single one may be a name. */
function shoutedWords(text: string): string[] {
  const words = text.match(/(?<!\p{L})\p{Lu}{4,}(?!\p{L})/gu) ?? [];
  return words.length > 1 ? [...new Set(words)] : [];
}
