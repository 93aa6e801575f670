/** The accessibility statement that every site has until its owner writes another. */
import type { Locale } from '../dialogue/locale.ts';
import { escapeMarkdown } from '../text/escape-markdown.ts';
import { en } from './statement/en.ts';
import { fi } from './statement/fi.ts';
import { sv } from './statement/sv.ts';

export interface StatementFacts {
  /** Name of the organisation that answers for the site. */
  organisation: string;
  /** The site's title; '' → the statement speaks of "this service". */
  title: string;
  /** E-mail address for feedback; '' → none given. */
  feedback: string;
  /** When the site was published or the statement written. */
  date: Date;
  locale: Locale;
}

/** What the texts of a language are filled in with: Markdown already, safe to put in a sentence. */
export interface StatementWords {
  organisation: string;
  title: string;
  /** A link; '' → none. */
  feedback: string;
  /** In words: "25. marraskuuta 2026". */
  date: string;
}

const TEXTS = { fi, sv, en } satisfies Record<Locale, (words: StatementWords) => string>;

/**
 * Markdown of the statement, without a title of its own, by the Finnish act on digital services (306/2019, section 9) in the form of
 * Commission Decision (EU) 2018/1523: what it covers, its status, what is not accessible, how that was found
 * out, the feedback channel with its 14 days, and the supervisor, Traficom since 1.1.2025. It claims no more
 * than what is tested: partial conformity, by automated checks and keyboard paths.
 */
export function accessibilityStatement({
  organisation,
  title,
  feedback,
  date,
  locale,
}: StatementFacts): string {
  const day = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    dateStyle: 'long',
    timeZone: 'Europe/Helsinki',
  });
  return TEXTS[locale]({
    organisation: escapeMarkdown(organisation),
    title: escapeMarkdown(title),
    feedback:
      feedback && `[${escapeMarkdown(feedback)}](mailto:${encodeURIComponent(feedback).replace('%40', '@')})`,
    date: day.format(date),
  });
}
