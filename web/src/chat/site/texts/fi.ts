import type { SiteTexts } from './texts.ts';

export const fi: SiteTexts = {
  privacy: {
    retentionTitle: 'Kuinka kauan vastauksesi säilyvät',
    retention: 'Säilytysaika on {time} viimeisestä vastauksestasi. Sen jälkeen vastaukset poistetaan.',
    ownTitle: 'Omat vastauksesi ovat sinun',
    own: 'Avaa keskustelu samalla laitteella tai samasta linkistä, jolla vastasit, ja valitse ”{privacy}”. Siellä näet, mitä sinusta on tallessa, ja voit poistaa vastauksesi.',
    cookiesTitle: 'Ei evästeitä, ei seurantaa',
    cookies:
      'Sivusto ei käytä evästeitä, eikä se lähetä tietojasi mainostajille tai mittauspalveluihin. Selaimesi muistaa keskustelun, jotta voit jatkaa siitä, mihin jäit.',
  },
  accessibility: 'Saavutettavuusseloste',
  missing: {
    title: 'Sivua ei löytynyt',
    text: 'Sivu on ehkä siirretty tai poistettu, tai osoitteessa on kirjoitusvirhe.',
    front: 'Siirry etusivulle',
  },
};
