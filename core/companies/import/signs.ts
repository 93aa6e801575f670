/** Contents that give away what a column holds. */
import { parseBusinessId } from '../../contacts/business-id.ts';
import { isWebAddress } from '../../text/web-address.ts';
import type { Target } from './targets.ts';

const POST_CODE = /^(?:FI-?)?\d{5}$/;
const EMAIL = /(?:^|[\s<,;])[^\s@<>]+@[^\s@<>]+\.[^\s@<>]{2,}/;
const HOST = /^(?:www\.)[^\s@/]+\.[a-z]{2,}\/?$/i;

/** A target, and how surely it is meant when every cell is such. */
export const SIGNS: readonly [Target, number, (text: string) => boolean][] = [
  ['businessId', 95, (text) => /\d\s*\p{Pd}|−/u.test(text) && parseBusinessId(text) !== null],
  ['email', 95, (text) => EMAIL.test(text)],
  ['website', 80, (text) => isWebAddress(text) || HOST.test(text)],
  ['postCode', 45, (text) => POST_CODE.test(text)],
];

/** An address, a number or an id: no heading has such a cell. */
export const isDatum = (text: string): boolean => SIGNS.some(([, , fits]) => fits(text)) || /^\d/.test(text);
