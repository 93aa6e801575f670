const MIN_LENGTH = 3;
const MAX_LENGTH = 60;

/** Words that would mislead in an address, or that the product may want for itself. */
const RESERVED = new Set([
  'admin',
  'api',
  'app',
  'assets',
  'bot',
  'botti',
  'chat',
  'demo',
  'embed',
  'help',
  'login',
  'media',
  'new',
  'null',
  'privacy',
  'settings',
  'sign-in',
  'static',
  'test',
  'ukv',
  'undefined',
  'www',
]);

/** Letters that do not come apart into a base letter and a mark. */
const LETTERS: Record<string, string> = { ß: 'ss', æ: 'ae', ø: 'o', đ: 'd', ð: 'd', ł: 'l', þ: 'th', ŋ: 'n' };

/** Whether a bot may not have this slug. */
export function isReservedSlug(slug: string): boolean {
  return RESERVED.has(slug);
}

/**
 * An address made of a name: "Ääkkösten Öljy & Å" → "aakkosten-oljy-a". Always a valid slug: cut at a hyphen
 * where possible, and lengthened with "botti" when the name gives too little or a reserved word.
 */
export function slugFrom(name: string): string {
  const slug = plainSlug(name);
  if (slug.length >= MIN_LENGTH && !isReservedSlug(slug)) return slug;
  return slug === '' ? 'uusi-botti' : `${slug}-botti`;
}

/** The letters and digits of a name with single hyphens between them, at most 60; '' where it has none. */
export function plainSlug(name: string): string {
  const plain = [...name.toLowerCase()]
    .map((letter) => LETTERS[letter] ?? letter)
    .join('')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-');
  return cut(plain.replace(/^-+|-+$/g, ''));
}

function cut(slug: string): string {
  if (slug.length <= MAX_LENGTH) return slug;
  const lastHyphen = slug.lastIndexOf('-', MAX_LENGTH);
  return slug.slice(0, lastHyphen > MAX_LENGTH / 2 ? lastHyphen : MAX_LENGTH);
}
