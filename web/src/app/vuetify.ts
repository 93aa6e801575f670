import { createVuetify } from 'vuetify';
import { aliases, mdi } from 'vuetify/iconsets/mdi-svg';
import { en, fi, sv } from 'vuetify/locale';
import { DEFAULT_ACCENT, palette, tokenDeclarations } from '../design/tokens.ts';

const { light } = palette;

/** Icons come as paths from @mdi/js, so no icon font is loaded. */
export const vuetify = createVuetify({
  icons: { defaultSet: 'mdi', aliases, sets: { mdi } },
  locale: { locale: 'fi', fallback: 'en', messages: { fi, sv, en } },
  theme: {
    defaultTheme: 'light',
    themes: {
      light: {
        dark: false,
        colors: {
          background: light.canvas,
          surface: light.surface,
          'on-surface': light.ink,
          primary: DEFAULT_ACCENT,
          secondary: light.inkSoft,
          success: light.good,
          warning: light.warn,
          error: light.bad,
          info: DEFAULT_ACCENT,
        },
      },
    },
  },
  defaults: {
    VBtn: { variant: 'flat', rounded: 'lg', class: 'text-none', style: 'letter-spacing: 0' },
    VTextField: { variant: 'outlined', density: 'comfortable', hideDetails: 'auto', rounded: 'lg' },
    VTextarea: { variant: 'outlined', density: 'comfortable', hideDetails: 'auto', rounded: 'lg' },
    VSelect: { variant: 'outlined', density: 'comfortable', hideDetails: 'auto', rounded: 'lg' },
    VAutocomplete: { variant: 'outlined', density: 'comfortable', hideDetails: 'auto', rounded: 'lg' },
    VCombobox: { variant: 'outlined', density: 'comfortable', hideDetails: 'auto', rounded: 'lg' },
    VCheckbox: { density: 'comfortable', hideDetails: 'auto', color: 'primary' },
    VSwitch: { density: 'comfortable', hideDetails: 'auto', color: 'primary', inset: true },
    VCard: { rounded: 'lg', elevation: 0, border: true },
    VDialog: { maxWidth: 560 },
    VTooltip: { openDelay: 400 },
  },
});

/** The design tokens as custom properties on the root, for our own components. */
export function installTokens() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`:root{${tokenDeclarations('light')}}`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
