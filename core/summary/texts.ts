/** Words around a summary, the same on the page, in the file and in the letter. */
import type { Locale } from '../dialogue/locale.ts';

export interface SummaryTexts {
  /** Heading of the whole. */
  title: string;
  /** Heading of the services. */
  services: string;
  /** Heading of the answers. */
  answers: string;
  because: (answers: string) => string;
  helpsWith: (needs: string) => string;
  chosen: string;
  skipped: string;
  /** The services' part where none fits. */
  none: (organisation: string) => string;
}

/** The quotation marks of Finnish and Swedish: an answer is quoted as it stood on its button. */
const quoted = (text: string) => `”${text}”`;

const fi: SummaryTexts = {
  title: 'Yhteenveto keskustelustasi',
  services: 'Sinulle sopivat palvelut',
  answers: 'Vastauksesi',
  because: (answers) => `Koska kerroit: ${answers}.`,
  helpsWith: (needs) => `Auttaa näissä: ${needs}.`,
  chosen: 'Neuvoja on valinnut tämän juuri tällaiseen tilanteeseen.',
  skipped: 'Ohitit kysymyksen',
  none: (organisation) =>
    `Mikään palvelu ei noussut vastauksistasi vielä selvästi esiin. ${organisation} auttaa silti mielellään eteenpäin, ja vastauksesi ovat hyvä alku.`,
};

const sv: SummaryTexts = {
  title: 'Sammanfattning av ditt samtal',
  services: 'Tjänster som passar dig',
  answers: 'Dina svar',
  because: (answers) => `Eftersom du berättade: ${answers}.`,
  helpsWith: (needs) => `Hjälper med: ${needs}.`,
  chosen: 'En rådgivare har valt den här för just en sådan situation.',
  skipped: 'Du hoppade över frågan',
  none: (organisation) =>
    `Ingen tjänst steg ännu klart fram ur dina svar. ${organisation} hjälper dig gärna vidare ändå, och dina svar är en bra början.`,
};

const en: SummaryTexts = {
  title: 'Summary of your chat',
  services: 'Services that suit you',
  answers: 'Your answers',
  because: (answers) => `Because you told us: ${answers}.`,
  helpsWith: (needs) => `Helps with: ${needs}.`,
  chosen: 'An adviser has picked this for a situation like yours.',
  skipped: 'You skipped this question',
  none: (organisation) =>
    `No single service stood out from your answers yet. ${organisation} will be happy to help you all the same, and your answers are a good start.`,
};

export const SUMMARY_TEXTS: Record<Locale, SummaryTexts> = { fi, sv, en };

/** The day of a moment, as Finland counts it. @param moment ISO */
export function summaryDate(locale: Locale, moment: string): string {
  const name = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' }[locale];
  const day = new Intl.DateTimeFormat(name, { dateStyle: 'long', timeZone: 'Europe/Helsinki' });
  return day.format(new Date(moment));
}

/** Several answers or needs in one sentence. */
export function listed(locale: Locale, texts: readonly string[]): string {
  const list = new Intl.ListFormat(locale === 'en' ? 'en-GB' : locale, { type: 'conjunction' });
  return list.format(texts);
}

/** The same, each quoted. */
export function listedInQuotes(locale: Locale, texts: readonly string[]): string {
  const marks = locale === 'en' ? (text: string) => `‘${text}’` : quoted;
  return listed(locale, texts.map(marks));
}
