import { type Summary } from '../../../core/summary/summary.ts';
import { SUMMARY_TEXTS } from '../../../core/summary/texts.ts';
import { mailName } from '../../../core/text/mail-name.ts';
import { letterOf, type Letter, type LetterPart } from '../mail/letter.ts';
import { MAIL_TEXTS } from '../mail/texts.ts';
import { SUMMARY_LETTER_TEXTS } from './letter-texts.ts';

/**
 * The letter with a summary that is made for letters (`summaryWithoutTyped`).
 * @param accent carries white text; @param link the bot's own page
 */
export function summaryLetter(summary: Summary, { accent, link }: { accent: string; link: string }): Letter {
  const { locale, leftOut } = summary;
  const organisation = mailName(summary.organisation);
  const words = SUMMARY_LETTER_TEXTS[locale];
  return letterOf({
    locale,
    subject: words.subject(organisation),
    heading: words.heading,
    paragraphs: [words.intro(organisation)],
    parts: partsOf({ ...summary, organisation }),
    button: { label: words.button, url: link },
    addressHint: MAIL_TEXTS[locale].addressHint,
    notes: [...(leftOut > 0 ? [words.leftOut] : []), words.notAsked],
    accent,
  });
}

function partsOf({ locale, organisation, services, answers }: Summary): LetterPart[] {
  const words = SUMMARY_TEXTS[locale];
  const fitting = services.map(({ name, summary, why, url }) => ({
    title: name,
    lines: [summary, ...why],
    url,
  }));
  const given = answers.map(({ question, answer }) => ({
    title: question,
    lines: [answer || words.skipped],
    url: '',
  }));
  return [
    {
      heading: words.services,
      entries: fitting.length > 0 ? fitting : [{ title: '', lines: [words.none(organisation)], url: '' }],
    },
    ...(given.length > 0 ? [{ heading: words.answers, entries: given }] : []),
  ];
}
