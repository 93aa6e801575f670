/** Words of the letter that carries a summary. */
import type { Locale } from '../../../core/dialogue/locale.ts';

export interface SummaryLetterTexts {
  subject: (title: string, organisation: string) => string;
  heading: string;
  intro: (organisation: string) => string;
  leftOut: string;
  button: string;
  notAsked: string;
}

export const SUMMARY_LETTER_TEXTS: Record<Locale, SummaryLetterTexts> = {
  fi: {
    subject: (title, organisation) => `Yhteenveto: ${title} – ${organisation}`,
    heading: 'Yhteenveto keskustelustasi',
    intro: (organisation) =>
      `Kiitos, että vastasit! Tässä on yhteenveto, jonka pyysit. Sen lähettää ${organisation}.`,
    leftOut:
      'Omin sanoin kirjoittamasi vastaukset eivät ole tässä viestissä, jotta kukaan ei voi lähettää omia tekstejään meidän nimissämme. Kaikki vastauksesi saat keskustelusta PDF-tiedostona.',
    button: 'Avaa sivu',
    notAsked:
      'Etkö pyytänyt yhteenvetoa? Joku on luultavasti kirjoittanut osoitteesi vahingossa. Osoitetta ei tallennettu, eikä sinun tarvitse tehdä mitään.',
  },
  sv: {
    subject: (title, organisation) => `Sammanfattning: ${title} – ${organisation}`,
    heading: 'Sammanfattning av ditt samtal',
    intro: (organisation) =>
      `Tack för att du svarade! Här är sammanfattningen som du bad om. Den skickas av ${organisation}.`,
    leftOut:
      'Svar som du har skrivit med egna ord finns inte med i det här meddelandet, så att ingen kan skicka egna texter i vårt namn. Alla dina svar får du som PDF-fil från samtalet.',
    button: 'Öppna sidan',
    notAsked:
      'Bad du inte om någon sammanfattning? Någon har troligen skrivit din adress av misstag. Adressen sparades inte, och du behöver inte göra någonting.',
  },
  en: {
    subject: (title, organisation) => `Summary: ${title} – ${organisation}`,
    heading: 'Summary of your chat',
    intro: (organisation) =>
      `Thank you for your answers! Here is the summary you asked for, sent by ${organisation}.`,
    leftOut:
      'Answers in your own words are not in this message, so that nobody can send texts of their own in our name. You get all your answers from the chat as a PDF file.',
    button: 'Open the page',
    notAsked:
      'Did you not ask for a summary? Somebody has probably typed your address by mistake. It was not stored, and you need not do anything.',
  },
};
