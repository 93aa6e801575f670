/** Hyphen, non-breaking hyphen, figure dash, en and em dash, minus: what office programs and web pages make of it. */
const DASH = '[-‐‑‒–—−]';
const WRITTEN = new RegExp(`^(?:FI)?\\s*(\\d{6,7})\\s*${DASH}?\\s*(\\d)$`, 'i');

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2];

/**
 * Finnish business id (Y-tunnus) in its written form, or null if it is not one.
 * Seven digits, any dash, check digit; six-digit old ids get a leading zero. The check digit is
 * 11 − (weighted sum mod 11), remainder 0 giving 0 and remainder 1 never being issued
 * (Finnish Tax Administration, "Yritys- ja yhteisötunnuksen tarkistusmerkki").
 */
export function parseBusinessId(text: string): string | null {
  const match = WRITTEN.exec(text.trim());
  if (!match) return null;
  const body = match[1]!.padStart(7, '0');
  const check = checkDigit(body);
  return check !== null && check === Number(match[2]) ? `${body}-${check}` : null;
}

/** Check digit of a seven-digit body; null where the body has none (remainder 1). */
export function checkDigit(body: string): number | null {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(body[i]), 0);
  const remainder = sum % 11;
  if (remainder === 1) return null;
  return remainder === 0 ? 0 : 11 - remainder;
}
