/** What a campaign says until the adviser writes something better: short, kind, one question, one button. */
import type { Locale } from '../dialogue/locale.ts';
import type { Text } from '../dialogue/text.ts';

/** Subject and body in each of the languages. */
export function defaultMessage(locales: readonly Locale[]): { subject: Text; body: Text } {
  return inLanguages(locales, MESSAGE);
}

/** Reminder `n`, 1 or 2; `afterDays` since the mail before it. */
export function defaultReminder(
  locales: readonly Locale[],
  n: number,
): { subject: Text; body: Text; afterDays: number } {
  return n < 2
    ? { ...inLanguages(locales, FIRST_REMINDER), afterDays: 5 }
    : { ...inLanguages(locales, LAST_REMINDER), afterDays: 9 };
}

type Words = Record<Locale, { subject: string; body: string[] }>;

function inLanguages(locales: readonly Locale[], words: Words): { subject: Text; body: Text } {
  const text = (of: (locale: Locale) => string) =>
    Object.fromEntries(locales.map((locale) => [locale, of(locale)])) as Text;
  return {
    subject: text((locale) => words[locale].subject),
    body: text((locale) => words[locale].body.join('\n\n')),
  };
}

const MESSAGE: Words = {
  fi: {
    subject: '{company}: mikä hidastaa kasvua?',
    body: [
      'Hyvä {name|yrittäjä},',
      'olen {sender}. Autamme alueen yrityksiä maksutta, ja haluaisin tietää, mistä teille olisi eniten hyötyä.',
      'Kysyn muutaman kysymyksen, joihin vastaat nappia painamalla. Aikaa menee noin **kolme minuuttia**. Lopuksi näet heti, mitkä palvelut sopivat yrityksellesi. Yhteystietojasi ei tarvitse antaa.',
      '{link|Vastaa kysymyksiin}',
      'Terveisin\n{sender}',
    ],
  },
  sv: {
    subject: '{company}: vad bromsar tillväxten?',
    body: [
      'Bästa {name|företagare},',
      'jag heter {sender}. Vi hjälper företag i regionen kostnadsfritt, och jag vill gärna veta vad ni skulle ha mest nytta av.',
      'Jag ställer några frågor som du besvarar med ett tryck. Det tar ungefär **tre minuter**. Till sist ser du direkt vilka tjänster som passar ditt företag. Du behöver inte lämna några kontaktuppgifter.',
      '{link|Svara på frågorna}',
      'Med vänlig hälsning\n{sender}',
    ],
  },
  en: {
    subject: '{company}: what slows your growth?',
    body: [
      'Hello {name|there},',
      'I am {sender}. We help companies in the area free of charge, and I would like to know what would be of most use to you.',
      'I have a few questions that you answer with a tap. It takes about **three minutes**. At the end you see at once which services suit your company. You do not need to give your contact details.',
      '{link|Answer the questions}',
      'Kind regards,\n{sender}',
    ],
  },
};

const FIRST_REMINDER: Words = {
  fi: {
    subject: 'Kolme minuuttia, kun sopii: {company}',
    body: [
      'Hyvä {name|yrittäjä},',
      'kysyin hiljattain, mistä yrityksellesi olisi apua. Vastausta ei ole vielä tullut, ja ymmärrän hyvin: kiirettä riittää.',
      'Kysymykset odottavat edelleen. Voit vastata puhelimella ja keskeyttää milloin vain.',
      '{link|Vastaa, kun sinulle sopii}',
      'Terveisin\n{sender}',
    ],
  },
  sv: {
    subject: 'Tre minuter när det passar: {company}',
    body: [
      'Bästa {name|företagare},',
      'nyligen frågade jag vad ditt företag skulle ha hjälp av. Jag har inte fått något svar ännu, och det förstår jag väl: du har fullt upp.',
      'Frågorna väntar fortfarande. Du kan svara med telefonen och ta paus när du vill.',
      '{link|Svara när det passar dig}',
      'Med vänlig hälsning\n{sender}',
    ],
  },
  en: {
    subject: 'Three minutes when it suits you: {company}',
    body: [
      'Hello {name|there},',
      'the other day I asked what would help your company. I have not had an answer yet, and I quite understand: you are busy.',
      'The questions are still there. You can answer on your phone and stop whenever you like.',
      '{link|Answer when it suits you}',
      'Kind regards,\n{sender}',
    ],
  },
};

const LAST_REMINDER: Words = {
  fi: {
    subject: 'Viimeinen viesti tästä: {company}',
    body: [
      'Hyvä {name|yrittäjä},',
      'tämä on viimeinen viestini tästä asiasta. Jos jokin hidastaa yritystäsi, autan mielelläni. Kartoitus on auki vielä hetken.',
      '{link|Katso, mistä olisi apua}',
      'Jos aihe ei ole nyt ajankohtainen, sinun ei tarvitse tehdä mitään. Hyvää jatkoa!',
      '{sender}',
    ],
  },
  sv: {
    subject: 'Sista meddelandet om detta: {company}',
    body: [
      'Bästa {name|företagare},',
      'det här är mitt sista meddelande i saken. Om något bromsar ditt företag hjälper jag gärna till. Kartläggningen är öppen en stund till.',
      '{link|Se vad du kan få hjälp med}',
      'Om det inte är aktuellt nu behöver du inte göra något. Allt gott!',
      '{sender}',
    ],
  },
  en: {
    subject: 'Last message about this: {company}',
    body: [
      'Hello {name|there},',
      'this is my last message about this. If something is slowing your company down, I would be glad to help. The questions stay open a little longer.',
      '{link|See what could help}',
      'If it is not the right time, you need not do anything. All the best!',
      '{sender}',
    ],
  },
};
