/** Words of the mails, in the reader's language. */
import type { Locale } from '../../../core/dialogue/locale.ts';
import type { Role } from '../../../core/organisations/organisation.schema.ts';

export interface MailTexts {
  addressHint: string;
  signIn: { subject: string; heading: string; body: string; button: string; notAsked: string };
  reset: { subject: string; heading: string; body: string; button: string; notAsked: string };
  invitation: {
    subject: (organisation: string) => string;
    heading: (organisation: string) => string;
    body: (inviter: string, organisation: string) => string;
    roles: (roles: string) => string;
    button: string;
    expires: (day: string) => string;
    unexpected: string;
  };
  roles: Record<Role, string>;
}

const fi: MailTexts = {
  addressHint: 'Jos painike ei toimi, kopioi tämä osoite selaimeen:',
  signIn: {
    subject: 'Kirjautumislinkkisi UKV-palveluun',
    heading: 'Kirjaudu UKV-palveluun',
    body: 'Pääset sisään tällä linkillä ilman salasanaa. Linkki toimii yhden kerran ja vain lyhyen aikaa.',
    button: 'Kirjaudu sisään',
    notAsked: 'Etkö pyytänyt linkkiä? Silloin sinun ei tarvitse tehdä mitään.',
  },
  reset: {
    subject: 'Vaihda UKV-palvelun salasanasi',
    heading: 'Vaihda salasanasi',
    body: 'Valitse uusi salasana tämän linkin kautta. Linkki toimii yhden kerran ja vain lyhyen aikaa.',
    button: 'Valitse uusi salasana',
    notAsked: 'Etkö pyytänyt vaihtoa? Silloin sinun ei tarvitse tehdä mitään, ja salasanasi pysyy ennallaan.',
  },
  invitation: {
    subject: (organisation) => `Kutsu UKV-palveluun: ${organisation}`,
    heading: (organisation) => `Tervetuloa mukaan: ${organisation}`,
    body: (inviter, organisation) =>
      `${inviter} kutsui sinut organisaatioon ${organisation} UKV-palvelussa, jossa kartoitetaan yritysten tarpeita keskustelemalla.`,
    roles: (roles) => `Roolisi: ${roles}.`,
    button: 'Hyväksy kutsu',
    expires: (day) => `Kutsu on voimassa ${day} asti.`,
    unexpected: 'Jos et odottanut kutsua, voit jättää tämän viestin huomiotta.',
  },
  roles: { owner: 'omistaja', adviser: 'neuvoja', manager: 'päällikkö' },
};

const sv: MailTexts = {
  addressHint: 'Om knappen inte fungerar, kopiera den här adressen till webbläsaren:',
  signIn: {
    subject: 'Din inloggningslänk till UKV',
    heading: 'Logga in i UKV',
    body: 'Med den här länken kommer du in utan lösenord. Länken fungerar en gång och bara en kort stund.',
    button: 'Logga in',
    notAsked: 'Bad du inte om någon länk? Då behöver du inte göra någonting.',
  },
  reset: {
    subject: 'Byt ditt lösenord till UKV',
    heading: 'Byt lösenord',
    body: 'Välj ett nytt lösenord via den här länken. Länken fungerar en gång och bara en kort stund.',
    button: 'Välj ett nytt lösenord',
    notAsked:
      'Bad du inte om att byta lösenord? Då behöver du inte göra någonting, och ditt lösenord gäller som förut.',
  },
  invitation: {
    subject: (organisation) => `Inbjudan till UKV: ${organisation}`,
    heading: (organisation) => `Välkommen med: ${organisation}`,
    body: (inviter, organisation) =>
      `${inviter} har bjudit in dig till organisationen ${organisation} i UKV, där företags behov kartläggs genom samtal.`,
    roles: (roles) => `Din roll: ${roles}.`,
    button: 'Ta emot inbjudan',
    expires: (day) => `Inbjudan gäller till och med ${day}.`,
    unexpected: 'Om du inte väntade dig någon inbjudan kan du bortse från det här meddelandet.',
  },
  roles: { owner: 'ägare', adviser: 'rådgivare', manager: 'chef' },
};

const en: MailTexts = {
  addressHint: 'If the button does not work, copy this address into your browser:',
  signIn: {
    subject: 'Your sign-in link to UKV',
    heading: 'Sign in to UKV',
    body: 'This link lets you in without a password. It works once, and only for a short time.',
    button: 'Sign in',
    notAsked: 'Did you not ask for a link? Then you need not do anything.',
  },
  reset: {
    subject: 'Change your UKV password',
    heading: 'Change your password',
    body: 'Choose a new password through this link. It works once, and only for a short time.',
    button: 'Choose a new password',
    notAsked: 'Did you not ask for this? Then you need not do anything, and your password stays as it is.',
  },
  invitation: {
    subject: (organisation) => `Invitation to UKV: ${organisation}`,
    heading: (organisation) => `Welcome to ${organisation}`,
    body: (inviter, organisation) =>
      `${inviter} has invited you to ${organisation} in UKV, where the needs of companies are mapped by conversation.`,
    roles: (roles) => `Your role: ${roles}.`,
    button: 'Accept the invitation',
    expires: (day) => `The invitation is valid until ${day}.`,
    unexpected: 'If you did not expect an invitation, you can ignore this message.',
  },
  roles: { owner: 'owner', adviser: 'adviser', manager: 'manager' },
};

export const MAIL_TEXTS: Record<Locale, MailTexts> = { fi, sv, en };
