/** The words that every campaign's letter carries beside its message. */
import type { Source } from '../companies/company.schema.ts';
import type { Locale } from '../dialogue/locale.ts';

interface LetterWords {
  /** On the button, where the message gives no words. */
  button: string;
  sender: (name: string) => string;
  replies: string;
  /** Where the address is from; `page` '' → not named. */
  reasons: Record<Source['kind'], (day: string, page: string) => string>;
  /** Where nobody knows where the address is from. */
  noReason: (organisation: string) => string;
  privacy: string;
  /** How to stop the messages, and the link's words after it. */
  optOut: { note: string; link: string };
}

export const LETTER_WORDS: Record<Locale, LetterWords> = {
  fi: {
    button: 'Kerro, mitä yrityksesi tarvitsee',
    sender: (name) => `Lähettäjä: ${name}`,
    replies: 'Vastaukset',
    reasons: {
      website: (day, page) =>
        `Sait tämän viestin, koska osoitteesi on julkaistu yrityksen verkkosivulla${page && ` ${page}`}. Löysimme sen ${day}.`,
      import: (day) =>
        `Sait tämän viestin, koska osoitteesi on yritysluettelossa, jonka otimme käyttöön ${day}.`,
      register: (day) =>
        `Sait tämän viestin, koska osoitteesi on yritysrekisterissä. Haimme sen sieltä ${day}.`,
      manual: (day) => `Sait tämän viestin, koska neuvojamme tallensi osoitteesi ${day}.`,
    },
    noReason: (organisation) =>
      `Sait tämän viestin, koska ${organisation} kutsuu yrityksiä kertomaan tarpeistaan.`,
    privacy: 'Näin käsittelemme tietojasi',
    optOut: {
      note: 'Jos et halua näitä viestejä, voit kieltää ne maksutta ja kirjautumatta. ',
      link: 'Kiellä viestit',
    },
  },
  sv: {
    button: 'Berätta vad ditt företag behöver',
    sender: (name) => `Avsändare: ${name}`,
    replies: 'Svar',
    reasons: {
      website: (day, page) =>
        `Du fick det här meddelandet eftersom din adress finns på företagets webbplats${page && ` ${page}`}. Vi hittade den ${day}.`,
      import: (day) =>
        `Du fick det här meddelandet eftersom din adress finns i en företagsförteckning som vi tog i bruk ${day}.`,
      register: (day) =>
        `Du fick det här meddelandet eftersom din adress finns i företagsregistret. Vi hämtade den ${day}.`,
      manual: (day) => `Du fick det här meddelandet eftersom vår rådgivare sparade din adress ${day}.`,
    },
    noReason: (organisation) =>
      `Du fick det här meddelandet eftersom ${organisation} bjuder in företag att berätta om sina behov.`,
    privacy: 'Så behandlar vi dina uppgifter',
    optOut: {
      note: 'Om du inte vill ha de här meddelandena kan du säga nej till dem gratis och utan att logga in. ',
      link: 'Stoppa meddelandena',
    },
  },
  en: {
    button: 'Tell us what your company needs',
    sender: (name) => `From: ${name}`,
    replies: 'Replies',
    reasons: {
      website: (day, page) =>
        `You received this message because your address is published on the company’s website${page && ` ${page}`}. We found it on ${day}.`,
      import: (day) =>
        `You received this message because your address is in a list of companies that we took into use on ${day}.`,
      register: (day) =>
        `You received this message because your address is in the company register. We fetched it on ${day}.`,
      manual: (day) => `You received this message because our adviser saved your address on ${day}.`,
    },
    noReason: (organisation) =>
      `You received this message because ${organisation} invites companies to tell what they need.`,
    privacy: 'How we handle your data',
    optOut: {
      note: 'If you do not want these messages, you can stop them free of charge and without signing in. ',
      link: 'Stop the messages',
    },
  },
};
