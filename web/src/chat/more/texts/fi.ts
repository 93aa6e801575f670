import type { MoreTexts } from './texts.ts';

export const fi: MoreTexts = {
  erase: 'Poista vastaukseni',
  eraseSure: 'Poistetaanko kaikki tämän keskustelun vastaukset? Poistoa ei voi perua.',
  eraseYes: 'Poista',
};
