import type { Locale } from '../../../core/dialogue/locale.ts';

/** `{organisation}` and `{email}` are filled in. */
export interface UnsubscribeTexts {
  title: string;
  ask: string;
  intro: string;
  fromOrganisation: string;
  fromOrganisationHint: string;
  fromAll: string;
  fromAllHint: string;
  fromOthersToo: string;
  doneTitle: string;
  doneOrganisation: string;
  doneAll: string;
  address: string;
  kept: string;
  closing: string;
  notUnderstood: string;
}

export const UNSUBSCRIBE_TEXTS: Record<Locale, UnsubscribeTexts> = {
  fi: {
    title: 'Viestien lopettaminen',
    ask: 'Haluatko lopettaa viestit?',
    intro:
      'Sinulle on lähetetty sähköpostia, jonka lähettäjä on {organisation}. Voit kieltää viestit tästä yhdellä painalluksella.',
    fromOrganisation: 'Lopeta nämä viestit',
    fromOrganisationHint: 'Lähettäjä {organisation} ei enää lähetä kutsuja osoitteeseesi.',
    fromAll: 'Lopeta viestit kaikilta lähettäjiltä',
    fromAllHint: 'Mikään tätä palvelua käyttävä organisaatio ei enää lähetä kutsuja osoitteeseesi.',
    fromOthersToo: 'Voit kieltää viestit myös muilta:',
    doneTitle: 'Viestit on lopetettu',
    doneOrganisation: '{organisation} ei enää lähetä kutsuja osoitteeseesi.',
    doneAll: 'Mikään tätä palvelua käyttävä organisaatio ei enää lähetä kutsuja osoitteeseesi.',
    address: 'Osoite',
    kept: 'Kielto on voimassa heti ja toistaiseksi. Muistamme sen tunnisteesta, josta osoitettasi ei voi lukea.',
    closing: 'Voit nyt sulkea sivun.',
    notUnderstood: 'Valintasi ei tullut perille. Valitse uudelleen.',
  },
  sv: {
    title: 'Sluta få meddelanden',
    ask: 'Vill du sluta få meddelanden?',
    intro: 'Du har fått e-post från {organisation}. Här kan du tacka nej med ett tryck.',
    fromOrganisation: 'Sluta få de här meddelandena',
    fromOrganisationHint: '{organisation} skickar inte längre inbjudningar till din adress.',
    fromAll: 'Sluta få meddelanden från alla avsändare',
    fromAllHint:
      'Ingen organisation som använder den här tjänsten skickar längre inbjudningar till din adress.',
    fromOthersToo: 'Du kan tacka nej till de andra också:',
    doneTitle: 'Du får inga fler meddelanden',
    doneOrganisation: '{organisation} skickar inte längre inbjudningar till din adress.',
    doneAll: 'Ingen organisation som använder den här tjänsten skickar längre inbjudningar till din adress.',
    address: 'Adress',
    kept: 'Ditt val gäller genast och tills vidare. Vi minns det med en kod som din adress inte går att läsa ur.',
    closing: 'Du kan nu stänga sidan.',
    notUnderstood: 'Ditt val kom inte fram. Välj på nytt.',
  },
  en: {
    title: 'Stopping messages',
    ask: 'Do you want to stop the messages?',
    intro: 'You have been sent e-mail by {organisation}. You can stop the messages here with one press.',
    fromOrganisation: 'Stop these messages',
    fromOrganisationHint: '{organisation} will send no more invitations to your address.',
    fromAll: 'Stop messages from all senders',
    fromAllHint: 'No organisation that uses this service will send invitations to your address.',
    fromOthersToo: 'You can also stop messages from all other senders:',
    doneTitle: 'The messages have been stopped',
    doneOrganisation: '{organisation} will send no more invitations to your address.',
    doneAll: 'No organisation that uses this service will send invitations to your address.',
    address: 'Address',
    kept: 'Your choice takes effect at once and stays in force. We remember it by a code from which your address cannot be read.',
    closing: 'You can close this page now.',
    notUnderstood: 'Your choice did not come through. Please choose again.',
  },
};
