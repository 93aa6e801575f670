import type { Locale } from '../../../core/dialogue/locale.ts';

export type Message = 'notFound' | 'deadLink' | 'failed' | 'tooMany' | 'busyBot' | 'badForm';

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
      title: 'There is no chat here right now',
      text: 'There may be a typing error in the address, or the chat has already ended. Check the address, or ask the person who gave you this link for a new one.',
    },
  },
  deadLink: {
    fi: {
      title: 'Linkki ei enää toimi',
      text: 'Osoitteesta voi puuttua osa, tai viesti on jo vanha. Jos haluat lopettaa viestit, vastaa saamaasi viestiin, niin lähettäjä tekee sen puolestasi.',
    },
    sv: {
      title: 'Länken fungerar inte längre',
      text: 'En del av adressen kan saknas, eller så är meddelandet gammalt. Om du vill sluta få meddelanden kan du svara på det du fick, så sköter avsändaren saken.',
    },
    en: {
      title: 'This link no longer works',
      text: 'Part of the address may be missing, or the message is an old one. To stop the messages, reply to the one you got and the sender will do it for you.',
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
  tooMany: {
    fi: {
      title: 'Nyt on ruuhkaa',
      text: 'Samasta verkosta on juuri tullut paljon vastauksia. Odota hetki ja lataa sivu sitten uudelleen: selain kysyy, lähetetäänkö vastaus uudelleen, ja voit vastata kyllä.',
    },
    sv: {
      title: 'Det är mycket trafik just nu',
      text: 'Många svar har nyss kommit från samma nätverk. Vänta en stund och ladda sedan om sidan: webbläsaren frågar om svaret ska skickas på nytt, och du kan svara ja.',
    },
    en: {
      title: 'It is busy right now',
      text: 'Many answers have just come in from the same network. Wait a moment and then reload the page: the browser asks whether to send the answer again, and you can say yes.',
    },
  },
  busyBot: {
    fi: {
      title: 'Tässä keskustelussa on nyt ruuhkaa',
      text: 'Moni on juuri aloittanut saman keskustelun. Vastauksesi ei ehtinyt mukaan: odota minuutti ja lataa sivu sitten uudelleen. Selain kysyy, lähetetäänkö vastaus uudelleen, ja voit vastata kyllä.',
    },
    sv: {
      title: 'Det är många i det här samtalet just nu',
      text: 'Många har nyss börjat samma samtal. Ditt svar kom inte med: vänta en minut och ladda sedan om sidan. Webbläsaren frågar om svaret ska skickas på nytt, och du kan svara ja.',
    },
    en: {
      title: 'This chat is busy right now',
      text: 'Many people have just begun the same chat. Your answer did not get through: wait a minute and then reload the page. The browser asks whether to send the answer again, and you can say yes.',
    },
  },
  badForm: {
    fi: {
      title: 'Vastaus ei tullut perille',
      text: 'Vastaus saattoi olla liian pitkä, tai osa siitä jäi matkalle. Palaa selaimella edelliselle sivulle, lyhennä vastausta ja yritä uudelleen.',
    },
    sv: {
      title: 'Svaret kom inte fram',
      text: 'Svaret kan ha varit för långt, eller så har en del av det gått förlorad. Gå tillbaka i webbläsaren, förkorta svaret och försök på nytt.',
    },
    en: {
      title: 'Your answer did not arrive',
      text: 'Your answer may have been too long, or part of it got lost. Go back in the browser, shorten the answer and try again.',
    },
  },
};
