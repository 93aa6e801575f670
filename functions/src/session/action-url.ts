import type { Locale } from '../../../core/dialogue/locale.ts';

/**
 * Our own page for a link that Firebase Auth made: the code and what it is for go along, the rest of
 * Firebase's link does not. Throws when the link holds no code.
 */
export function actionUrl(link: string, publicUrl: string, locale: Locale): string {
  const given = new URL(link).searchParams;
  const target = new URL('/app/auth/action', publicUrl);
  for (const name of ['mode', 'oobCode', 'apiKey']) {
    const value = given.get(name);
    if (!value) throw new Error(`The action link holds no ${name}`);
    target.searchParams.set(name, value);
  }
  target.searchParams.set('lang', locale);
  return target.href;
}
