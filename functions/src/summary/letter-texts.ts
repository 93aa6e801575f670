/** Words of the letter that carries a summary. */
import type { Locale } from '../../../core/dialogue/locale.ts';

export interface SummaryLetterTexts {
  subject: (organisation: string) => string;
  heading: string;
  intro: (organisation: string) => string;
  leftOut: string;
  button: string;
  notAsked: string;
}

export const SUMMARY_LETTER_TEXTS: Record<Locale, SummaryLetterTexts> = {
  fi: {
    subject: (organisation) => `Yhteenveto keskustelustasi – ${organisation}`,
    heading: 'Yhteenveto keskustelustasi',
    intro: (organisation) =>
      `Kiitos, että vastasit! Tässä on yhteenveto, jonka pyysit. Sen lähettää ${organisation}.`,
    leftOut:
      'Omin sanoin kirjoittamasi vastaukset eivät ole tässä viestissä, jotta kukaan ei voi lähettää omia tekstejään meidän nimissämme. Voit ladata kaikki vastauksesi keskustelusta PDF-tiedostona.',
    button: 'Siirry sivustolle',
    notAsked:
      'Etkö pyytänyt yhteenvetoa? Joku on luultavasti kirjoittanut osoitteesi vahingossa. Osoitetta ei tallennettu, eikä sinun tarvitse tehdä mitään.',
  },
  sv: {
    subject: (organisation) => `Sammanfattning av ditt samtal – ${organisation}`,
    heading: 'Sammanfattning av ditt samtal',
    intro: (organisation) =>
      `Tack för att du svarade! Här är sammanfattningen som du bad om. Den skickas av ${organisation}.`,
    leftOut:
      'Svar som du har skrivit med egna ord finns inte med i det här meddelandet, så att ingen kan skicka egna texter i vårt namn. Du kan ladda ner alla dina svar från samtalet som en PDF-fil.',
    button: 'Till webbplatsen',
    notAsked:
      'Bad du inte om någon sammanfattning? Någon har troligen skrivit din adress av misstag. Adressen sparades inte, och du behöver inte göra någonting.',
  },
  en: {
    subject: (organisation) => `Summary of your chat – ${organisation}`,
    heading: 'Summary of your chat',
    intro: (organisation) =>
      `Thank you for your answers! Here is the summary you asked for, sent by ${organisation}.`,
    leftOut:
      'Answers you wrote in your own words are left out of this message, so that nobody can send their own texts in our name. You can download all your answers from the chat as a PDF file.',
    button: 'Go to the website',
    notAsked:
      'Did you not ask for a summary? Someone has probably typed your address by mistake. It has not been saved, and you do not need to do anything.',
  },
};
