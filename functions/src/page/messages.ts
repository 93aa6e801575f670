import type { Locale } from '../../../core/dialogue/locale.ts';

export type Message = 'notFound' | 'failed';

/** Plain text without anything to escape. */
export const MESSAGES: Record<Message, Record<Locale, { title: string; text: string }>> = {
  notFound: {
    fi: {
      title: 'Täällä ei ole nyt keskustelua',
      text: 'Osoitteessa voi olla kirjoitusvirhe, tai keskustelu on jo päättynyt. Tarkista osoite tai pyydä uusi linkki siltä, jolta sait tämän.',
    },
    sv: {
      title: 'Här finns inget samtal just nu',
      text: 'Adressen kan vara felskriven, eller så har samtalet redan avslutats. Kontrollera adressen eller be om en ny länk av den som gav dig den här.',
    },
    en: {
      title: 'There is no conversation here right now',
      text: 'The address may have a typing mistake, or the conversation has already ended. Check the address, or ask for a new link from whoever gave you this one.',
    },
  },
  failed: {
    fi: {
      title: 'Sivu ei auennut',
      text: 'Vika on meidän päässämme. Yritä hetken kuluttua uudelleen.',
    },
    sv: {
      title: 'Sidan gick inte att öppna',
      text: 'Felet är hos oss. Försök igen om en stund.',
    },
    en: {
      title: 'The page did not open',
      text: 'The fault is on our side. Please try again in a moment.',
    },
  },
};
