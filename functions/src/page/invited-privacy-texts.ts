/** What invited people are told about their data (GDPR, article 14), in three languages. Plain text. */
import type { Locale } from '../../../core/dialogue/locale.ts';
import type { LegalBasis } from './legal-basis.ts';

interface InvitedPrivacyTexts {
  /** Before each of the recipient's own facts. */
  facts: Record<'email' | 'phone' | 'name' | 'title' | 'company' | 'known', string>;
  who: { title: string; text: (organisation: string) => string; address: string; contact: string };
  why: { title: string; text: (organisation: string) => string; trial: string };
  basis: Record<LegalBasis, string> & { title: string; consent: (day: string) => string };
  source: { title: string; general: string; page: string };
  kept: {
    title: string;
    none: string;
    general: string;
    sent: (days: string) => string;
    doings: string;
    conversation: (days: number) => string;
  };
  howLong: {
    title: string;
    contact: (day: string) => string;
    recipient: (day: string) => string;
    general: (days: number) => string;
    refusal: string;
  };
  receivers: { title: string; text: (organisation: string) => string };
  rights: { title: string; text: string; how: string; decisions: string };
  no: { title: string; text: string; link: string; general: string };
  complain: { title: string; text: string; link: string; url: string };
  /** Of the page that a test mail leads to. */
  general: string;
}

export const INVITED_PRIVACY_TEXTS: Record<Locale, InvitedPrivacyTexts> = {
  fi: {
    facts: {
      email: 'Sähköpostiosoite',
      phone: 'Puhelinnumero',
      name: 'Nimi',
      title: 'Tehtävä',
      company: 'Yritys',
      known: 'Yrityksestä',
    },
    who: {
      title: 'Kuka tietojasi käsittelee',
      text: (organisation) => `Rekisterinpitäjä on ${organisation}.`,
      address: 'Postiosoite',
      contact: 'Kysy tiedoistasi',
    },
    why: {
      title: 'Miksi',
      text: (organisation) =>
        `${organisation} kutsuu yrityksiä kertomaan tarpeistaan, jotta niille löytyisi sopivia palveluja. Tietojasi käytetään vain tähän kutsuun, siitä muistuttamiseen ja sen tulosten laskemiseen.`,
      trial:
        'Osa yrityksistä arvottiin vertailuryhmään, jolle kutsua ei lähetetä. Ryhmiä verrataan toisiinsa lukuina, joista ei näe, kuka vastasi.',
    },
    basis: {
      title: 'Millä perusteella',
      publicTask:
        'Yrityspalvelujen tarjoaminen on yleistä etua koskeva tehtävä (tietosuoja-asetuksen 6 artiklan 1 kohdan e alakohta ja tietosuojalain 4 §).',
      legitimateInterest:
        'Meillä on oikeutettu etu kertoa yrityksille palveluista, jotka koskevat niiden toimintaa (tietosuoja-asetuksen 6 artiklan 1 kohdan f alakohta).',
      consent: (day) =>
        `Annoit suostumuksesi kutsuihin ${day} (tietosuoja-asetuksen 6 artiklan 1 kohdan a alakohta). Voit perua suostumuksesi milloin vain.`,
    },
    source: {
      title: 'Mistä osoitteesi on',
      general:
        'Jokaisen saajan omalla sivulla lukee, mistä ja minä päivänä juuri hänen osoitteensa on saatu.',
      page: 'Sivu, jolta löysimme osoitteesi',
    },
    kept: {
      title: 'Mitä sinusta on tallessa',
      none: 'Osoitteesi ja nimesi on jo poistettu.',
      general:
        'Osoite, nimi ja tehtävä, jos ne tiedetään, sekä yrityksen nimi, paikkakunta ja toimiala. Jokaisen saajan omalla sivulla on luettelo.',
      sent: (days) => `Kutsu lähetettiin ${days}.`,
      doings:
        'Lisäksi tallessa on, menikö viesti perille, avattiinko sen linkki ja vastattiinko keskusteluun.',
      conversation: (days) =>
        `Jos vastaat keskusteluun, vastauksesi säilyvät enintään ${days} päivää viimeisestä vastauksestasi. Keskustelussa jätät yhteystietosi vain, jos annat siihen suostumuksesi.`,
    },
    howLong: {
      title: 'Kuinka kauan',
      contact: (day) =>
        `Yhteystietosi poistetaan viimeistään ${day}, ellei niitä ennen sitä käytetä uudelleen.`,
      recipient: (day) => `Tieto tästä kutsusta poistetaan viimeistään ${day}.`,
      general: (days) =>
        `Yhteystiedot poistetaan, kun niitä ei ole vuoteen löydetty uudelleen eikä käytetty. Tieto kutsusta poistetaan ${days} päivän kuluttua kampanjan alusta.`,
      refusal:
        'Jos kiellät viestit, kielto muistetaan toistaiseksi tunnisteesta, josta osoitettasi ei voi lukea.',
    },
    receivers: {
      title: 'Kuka tiedot saa',
      text: (organisation) =>
        `Tiedot näkevät ne, jotka hoitavat yrityspalveluja organisaatiossa ${organisation}. Heidän lukuunsa niitä käsittelevät pilvipalvelun (Google) ja sähköpostin toimittajat. Tietoja ei myydä eikä anneta muille.`,
    },
    rights: {
      title: 'Oikeutesi',
      text: 'Voit pyytää nähtäväksi, mitä sinusta on tallessa, ja pyytää korjaamaan tai poistamaan sen. Voit myös pyytää rajoittamaan tietojesi käsittelyä ja vastustaa sitä.',
      how: 'Pyydä vastaamalla saamaasi viestiin tai kirjoittamalla yllä olevaan osoitteeseen.',
      decisions: 'Tietojesi perusteella ei tehdä päätöksiä automaattisesti.',
    },
    no: {
      title: 'Jos et halua viestejä',
      text: 'Voit kieltää viestit heti, maksutta ja perustelematta.',
      link: 'Kiellä viestit',
      general: 'Jokaisessa viestissä on linkki, josta viestit voi kieltää heti ja maksutta.',
    },
    complain: {
      title: 'Kenelle voit valittaa',
      text: 'Jos tietojasi on mielestäsi käsitelty väärin, voit valittaa tietosuojavaltuutetulle.',
      link: 'Tietosuojavaltuutetun toimisto',
      url: 'https://tietosuoja.fi/',
    },
    general: 'Tämä on malli: jokaisella kutsutulla on oma sivunsa, joka kertoo juuri hänen tiedoistaan.',
  },
  sv: {
    facts: {
      email: 'E-postadress',
      phone: 'Telefonnummer',
      name: 'Namn',
      title: 'Uppgift',
      company: 'Företag',
      known: 'Om företaget',
    },
    who: {
      title: 'Vem som behandlar dina uppgifter',
      text: (organisation) => `Personuppgiftsansvarig är ${organisation}.`,
      address: 'Postadress',
      contact: 'Fråga om dina uppgifter',
    },
    why: {
      title: 'Varför',
      text: (organisation) =>
        `${organisation} bjuder in företag att berätta om sina behov för att de ska hitta tjänster som passar. Dina uppgifter används bara för inbjudan, för påminnelser om den och för att räkna resultaten.`,
      trial:
        'En del av företagen lottades till en jämförelsegrupp som ingen inbjudan skickas till. Grupperna jämförs som siffror där det inte syns vem som har svarat.',
    },
    basis: {
      title: 'På vilken grund',
      publicTask:
        'Att erbjuda företagstjänster är en uppgift av allmänt intresse (artikel 6.1 e i dataskyddsförordningen och 4 § i dataskyddslagen).',
      legitimateInterest:
        'Vi har ett berättigat intresse av att berätta för företag om tjänster som gäller deras verksamhet (artikel 6.1 f i dataskyddsförordningen).',
      consent: (day) =>
        `Du gav ditt samtycke till inbjudningar ${day} (artikel 6.1 a i dataskyddsförordningen). Du kan ta tillbaka ditt samtycke när som helst.`,
    },
    source: {
      title: 'Varifrån din adress kommer',
      general: 'På varje mottagares egen sida står det varifrån och vilken dag just den adressen kom.',
      page: 'Sidan där vi hittade din adress',
    },
    kept: {
      title: 'Vad som är sparat om dig',
      none: 'Din adress och ditt namn har redan raderats.',
      general:
        'Adress, namn och uppgift, om de är kända, samt företagets namn, ort och bransch. På varje mottagares egen sida finns en lista.',
      sent: (days) => `Inbjudan skickades ${days}.`,
      doings:
        'Dessutom är det sparat om meddelandet kom fram, om länken öppnades och om någon svarade i samtalet.',
      conversation: (days) =>
        `Om du svarar i samtalet sparas dina svar högst ${days} dagar efter ditt senaste svar. I samtalet lämnar du dina kontaktuppgifter bara om du samtycker till det.`,
    },
    howLong: {
      title: 'Hur länge',
      contact: (day) => `Dina kontaktuppgifter raderas senast ${day}, om de inte används på nytt före det.`,
      recipient: (day) => `Uppgifterna om den här inbjudan raderas senast ${day}.`,
      general: (days) =>
        `Kontaktuppgifter raderas när de inte har hittats på nytt eller använts på ett år. Uppgifterna om inbjudan raderas ${days} dagar efter att kampanjen började.`,
      refusal:
        'Om du säger nej till meddelanden minns vi det tills vidare med en kod som din adress inte går att läsa ur.',
    },
    receivers: {
      title: 'Vem som får uppgifterna',
      text: (organisation) =>
        `Uppgifterna ses av dem som sköter företagstjänster i organisationen ${organisation}. För deras räkning behandlas de av leverantörerna av molntjänsten (Google) och e-posten. Uppgifterna säljs inte och lämnas inte till andra.`,
    },
    rights: {
      title: 'Dina rättigheter',
      text: 'Du kan be att få se vad som är sparat om dig och be att det rättas eller raderas. Du kan också be att behandlingen begränsas och invända mot den.',
      how: 'Be om det genom att svara på meddelandet eller skriva till adressen ovan.',
      decisions: 'Inga beslut fattas automatiskt utifrån dina uppgifter.',
    },
    no: {
      title: 'Om du inte vill ha meddelanden',
      text: 'Du kan säga nej genast, gratis och utan att ge något skäl.',
      link: 'Stoppa meddelandena',
      general: 'I varje meddelande finns en länk där man kan säga nej genast och gratis.',
    },
    complain: {
      title: 'Vem du kan klaga hos',
      text: 'Om du tycker att dina uppgifter har behandlats fel kan du klaga hos dataombudsmannen.',
      link: 'Dataombudsmannens byrå',
      url: 'https://tietosuoja.fi/sv/',
    },
    general: 'Det här är en modell: varje inbjuden har en egen sida som berättar om just sina uppgifter.',
  },
  en: {
    facts: {
      email: 'E-mail address',
      phone: 'Phone number',
      name: 'Name',
      title: 'Role',
      company: 'Company',
      known: 'About the company',
    },
    who: {
      title: 'Who handles your data',
      text: (organisation) => `The controller is ${organisation}.`,
      address: 'Postal address',
      contact: 'Ask about your data',
    },
    why: {
      title: 'Why',
      text: (organisation) =>
        `${organisation} invites companies to tell what they need, so that they find services that fit. Your data is used only for this invitation, for reminders of it and for counting its results.`,
      trial:
        'Some of the companies were drawn by lot into a comparison group, which is sent no invitation. The groups are compared as figures that do not show who answered.',
    },
    basis: {
      title: 'On what legal basis',
      publicTask:
        'Offering business services is a task in the public interest (GDPR, article 6(1)(e), and the Finnish Data Protection Act, section 4).',
      legitimateInterest:
        'We have a legitimate interest in telling companies about services that concern their business (GDPR, article 6(1)(f)).',
      consent: (day) =>
        `You agreed to invitations on ${day} (GDPR, article 6(1)(a)). You can withdraw your consent at any time.`,
    },
    source: {
      title: 'Where your address came from',
      general: 'Each recipient’s own page says where their address came from, and on which day.',
      page: 'The page where we found your address',
    },
    kept: {
      title: 'What is kept about you',
      none: 'Your address and name have already been deleted.',
      general:
        'Address, name and role where they are known, and the company’s name, town and industry. Each recipient’s own page has a list.',
      sent: (days) => `The invitation was sent on ${days}.`,
      doings:
        'It is also kept whether the message arrived, whether its link was opened and whether the chat was answered.',
      conversation: (days) =>
        `If you answer in the chat, your answers are kept for at most ${days} days after your last answer. In the chat you leave your contact details only if you agree to it.`,
    },
    howLong: {
      title: 'For how long',
      contact: (day) => `Your contact details are deleted by ${day}, unless they are used again before that.`,
      recipient: (day) => `What is kept about this invitation is deleted by ${day}.`,
      general: (days) =>
        `Contact details are deleted when they have not been found again or used for a year. What is kept about an invitation is deleted ${days} days after the campaign began.`,
      refusal:
        'If you opt out of messages, we remember it until further notice by a code from which your address cannot be read.',
    },
    receivers: {
      title: 'Who gets your data',
      text: (organisation) =>
        `Your data is seen by those who look after business services at ${organisation}. The providers of the cloud service (Google) and of e-mail handle it on their behalf. It is not sold or given to others.`,
    },
    rights: {
      title: 'Your rights',
      text: 'You can ask to see what is kept about you, and ask for it to be corrected or deleted. You can also ask us to restrict how it is used, and object to it.',
      how: 'Ask by replying to the message or by writing to the address above.',
      decisions: 'No decisions are made automatically on the basis of your data.',
    },
    no: {
      title: 'If you do not want messages',
      text: 'You can opt out at once, free of charge and without giving a reason.',
      link: 'Stop the messages',
      general: 'Each message has a link by which one can opt out at once and free of charge.',
    },
    complain: {
      title: 'Where you can complain',
      text: 'If you think that your data has been handled wrongly, you can complain to the Data Protection Ombudsman.',
      link: 'Office of the Data Protection Ombudsman',
      url: 'https://tietosuoja.fi/en/',
    },
    general: 'This is an example: each person invited has a page of their own about their own data.',
  },
};
