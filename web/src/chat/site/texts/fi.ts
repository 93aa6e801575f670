import type { SiteTexts } from './texts.ts';

export const fi: SiteTexts = {
  privacy: {
    retentionTitle: 'Kuinka kauan vastauksesi säilyvät',
    erased: 'Sen jälkeen ne poistetaan.',
    ownTitle: 'Vastauksesi ovat sinun',
    own: 'Avaa keskustelu samassa selaimessa, jossa vastasit, tai saamastasi kutsusta, ja valitse valikosta ”{data}”. Siellä näet, mitä sinusta on tallessa, ja voit ladata tai poistaa vastauksesi.',
    cookiesTitle: 'Ei evästeitä, ei seurantaa',
    cookies:
      'Sivusto ei käytä evästeitä, eikä se lähetä tietojasi mainostajille tai mittauspalveluihin. Selaimesi muistaa keskustelun, jotta voit jatkaa siitä, mihin jäit.',
  },
  accessibility: 'Saavutettavuus\u00adseloste',
  missing: {
    title: 'Sivua ei löytynyt',
    text: 'Sivu on ehkä siirretty tai poistettu, tai osoitteessa on kirjoitusvirhe.',
    front: 'Siirry etusivulle',
  },
};
