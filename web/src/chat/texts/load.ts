import type { Locale } from '../../../../core/dialogue/locale.ts';
import type { FirstTexts } from './texts.ts';

/** The page's sentences in another language, fetched when first asked for; undefined → not to be had now. */
export async function loadTexts(locale: Locale): Promise<FirstTexts | undefined> {
  try {
    switch (locale) {
      case 'fi':
        return (await import('./fi.ts')).fi;
      case 'sv':
        return (await import('./sv.ts')).sv;
      case 'en':
        return (await import('./en.ts')).en;
    }
  } catch {
    return undefined;
  }
}
