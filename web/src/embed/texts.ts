import type { Locale } from '../../../core/dialogue/locale.ts';

/** All that is said before the chat itself speaks: the button, and closing a chat that has not come. */
export const TEXTS: Record<Locale, [label: string, close: string]> = {
  fi: ['Keskustele kanssamme', 'Sulje'],
  sv: ['Chatta med oss', 'Stäng'],
  en: ['Chat with us', 'Close'],
};
