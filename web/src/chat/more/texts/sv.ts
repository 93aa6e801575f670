import type { MoreTexts } from './texts.ts';

export const sv: MoreTexts = {
  erase: 'Radera mina svar',
  eraseSure: 'Vill du radera alla svar i det här samtalet? Det går inte att ångra.',
  eraseYes: 'Radera',
};
