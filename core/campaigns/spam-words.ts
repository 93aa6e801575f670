import type { Locale } from '../dialogue/locale.ts';

/**
 * Beginnings of words and phrases that mail filters and sceptical readers take for advertising, in lower case. Gathered
 * from the word lists that senders' guides publish; a filter weighs much more than words, so this only warns.
 */
const SPAM_WORDS: Record<Locale, readonly string[]> = {
  fi: [
    'alennuk', 'alennus', 'ansaitse rahaa', 'arvonna', 'arvonta', 'ennennäkemätö', 'ilmainen lahja', 'klikkaa tästä', 'kiireellinen',
    'lottovoit', 'nopeasti rahaa', 'osta nyt', 'palkinno', 'palkinto', 'pikalaina', 'rahaa heti', 'rajoitettu aika', 'tarjouk', 'tarjous',
    'toimi heti', 'takuuvarma', 'uskomaton', 'vain tänään', 'viimeinen mahdollisuus', 'viimeinen tilaisuus', 'voitit',
    'voittaja', 'älä missaa', '100 % ilmai',
  ],
  sv: [
    'begränsad tid', 'bara i dag', 'brådskande', 'exklusivt erbjudande', 'garanterad', 'garanterat', 'gratis gåva',
    'klicka här', 'köp nu', 'missa inte', 'otroligt erbjudande', 'pengar snabbt', 'rabatt', 'sista chansen',
    'snabblån', 'specialerbjudande', 'tjäna pengar', 'tävling', 'utlottning', 'vinnare', 'vinst', '100 % gratis',
  ],
  en: [
    'act now', 'buy now', 'cash bonus', 'click here', 'congratulations', 'don’t miss', "don't miss", 'earn money',
    'exclusive deal', 'fast cash', 'free gift', 'free money', 'guaranteed', 'last chance', 'limited time',
    'no obligation', 'once in a lifetime', 'only today', 'risk free', 'risk-free', 'special promotion', 'urgent',
    'winner', 'you have won', '100% free',
  ],
}; // prettier-ignore

/** Those in the text, as they stand there, each once. */
export function spamWordsIn(text: string, locale: Locale): string[] {
  const found = [...text.matchAll(PATTERNS[locale])].map(([words]) => words.replace(/\s+/g, ' '));
  return [...new Map(found.map((words) => [words.toLowerCase(), words])).values()];
}

const PATTERNS: Record<Locale, RegExp> = {
  fi: patternOf(SPAM_WORDS.fi),
  sv: patternOf(SPAM_WORDS.sv),
  en: patternOf(SPAM_WORDS.en),
};

/** Any of them at the beginning of a word, up to that word's end. */
function patternOf(beginnings: readonly string[]): RegExp {
  const any = beginnings.map((words) => words.replaceAll(' ', '\\s+')).join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})\\p{L}*`, 'giu');
}
