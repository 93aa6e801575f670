/** Fewest characters of a password, as the server asks. */
export const PASSWORD_MIN = 10;

export type Strength = 'short' | 'fair' | 'good';

/**
 * A rough hint while typing: length counts most (NIST SP 800-63B), variety lifts a shorter one, and few
 * different characters never make a good one.
 */
export function passwordStrength(password: string): Strength {
  if (password.length < PASSWORD_MIN) return 'short';
  const different = new Set(password).size;
  if (different < 6) return 'fair';
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\d/, /[^\p{L}\d]/u].filter((kind) => kind.test(password)).length;
  return password.length >= 16 || (password.length >= 12 && kinds >= 3) ? 'good' : 'fair';
}
