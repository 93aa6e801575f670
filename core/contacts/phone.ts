/** Phone numbers, Finland being meant where no country is written. */
import { parsePhoneNumberFromString } from 'libphonenumber-js';

/** E.164 (`+358401234567`), or '' for what is not a valid number. */
export function parsePhone(text: string): string {
  // "+358 (0)40 …" is how Finnish pages write it; the zero is not dialled.
  const dialled = text.slice(0, 60).replace(/\(0\)/g, ' ').trim();
  // Without 0 or + in front it is a business id, a post code or the like.
  if (!/^\(?[0+]/.test(dialled)) return '';
  const number = parsePhoneNumberFromString(dialled, 'FI');
  return number?.isValid() ? number.number : '';
}

/** As people write it: Finnish numbers without the country, `040 1234567`; others with it. */
export function showPhone(e164: string): string {
  const number = parsePhoneNumberFromString(e164, 'FI');
  if (!number) return e164;
  return number.country === 'FI' ? number.formatNational() : number.formatInternational();
}
