/** What a mail server means by its no, from its enhanced status code and its words. Pure. */

/**
 * `noMailbox`: the address does not exist. `full`: it does, and takes nothing now. `us`: this sender, its servers or
 * what it says is not welcome; the others would fare no better. `unknown`: none of these is said.
 */
export type Meaning = 'noMailbox' | 'full' | 'us' | 'unknown';

/** RFC 3463, 3.2 and 3.3: bad mailbox, domain or syntax, moved, disabled; 5.1.10 is RFC 7505 and Exchange. */
const NO_MAILBOX_STATUS: ReadonlySet<string> = new Set([
  '5.1.1',
  '5.1.2',
  '5.1.3',
  '5.1.6',
  '5.1.10',
  '5.2.1',
]);
/** RFC 3463: the sender's address (3.2), security and policy (3.8). */
const US_STATUS = /^5\.(1\.[78]|7\.\d+)$/;

/** Exchange Online answers so for an address that its directory does not hold (Directory-Based Edge Blocking). */
const NOT_IN_DIRECTORY = /recipient address rejected: access denied/i;

const US = [
  /\b(black|block|deny|real[- ]?time|reject)[- ]?list|\bblocked\b|\bblocklisted\b|\b(dns|r)bls?\b|\blisted\b/i,
  /\bspam|\bunsolicited\b|\bbulk mail|\bphish|\bvirus\b|\bmalware\b|\bsuspicious\b|\bbanned\b/i,
  /\bspf\b|\bdkim\b|\bdmarc\b|\bsender policy\b|\breputation\b|\bpolic(y|ies)\b/i,
  /\brelay(ing)?\b.{0,30}\b(denied|not|prohibited|refused)\b|\b(unable|not (allowed|permitted)) to relay\b/i,
  /\bsender\b|\bsending (ip|server|host|domain)|\breturn[- ]path\b|\benvelope from\b|\bfrom address\b/i,
  /\baccess (is )?denied\b|\b(un|not )authori[sz]ed\b|\bauthenticat|\bprohibited\b|\bclient host\b/i,
  /\breverse dns\b|\bptr\b|\brate[- ]limit|\bthrottl|\btoo many\b|\byour (ip|server|host|domain)\b/i,
];

const FULL = /\b(mailbox|inbox|account)\b.{0,40}\b(full|over ?quota)\b|\bquota exceeded\b|\bover ?quota\b/i;

/**
 * As the large ones put it: Postfix (User unknown in … table), Exim (Unknown user, Unrouteable address), Exchange
 * (RecipNotFound), Outlook.com (S2017062302), Gmail (The email account … does not exist), Sendmail (User unknown),
 * qmail (no mailbox here by that name), Yahoo (This user doesn't have a … account).
 */
const NO_MAILBOX = [
  /\b(user|recipient|mailbox|account|address(ee)?|local[- ]part)\b[^.;]{0,60}\b(is )?(unknown|not (found|known|exist)|does ?n['o]t exist|does not exist|not a valid|invalid)\b/i,
  /\b(unknown|no such|not a valid|invalid|non-?existent) (local )?(user|recipient|mailbox|account|address(ee)?|person|local[- ]part)\b/i,
  /\bno mailbox (here )?by that name\b|\bunrouteable address\b|\brecip(ient)?notfound\b/i,
  /\buser doesn['o]?t have an? \S* ?account\b|\bmailbox unavailable \(s\d+\)/i,
  /\b(mailbox|account)\b.{0,60}\b(disabled|inactive|no longer (exists|active|valid|in use))\b/i,
];

/** Addresses and links hold words that are nobody's answer. */
const NAMES = /<[^<>]*>|https?:\/\/\S+|\S+@\S+/g;

/**
 * Only what says so is taken for a missing mailbox, and a block on the sender wins where both are said: an address
 * that is held for missing is lost to everybody.
 * @param status enhanced status code, as 5.1.1; '' → none was given
 * @param words of the reply; '' → none
 */
export function meaningOf(status: string, words: string): Meaning {
  const said = words.replace(NAMES, ' ').replace(/\s+/g, ' ');
  if (status === '5.4.1' && NOT_IN_DIRECTORY.test(said)) return 'noMailbox';
  if (US_STATUS.test(status) || US.some((one) => one.test(said))) return 'us';
  if (status === '5.2.2' || FULL.test(said)) return 'full';
  if (NO_MAILBOX_STATUS.has(status) || NO_MAILBOX.some((one) => one.test(said))) return 'noMailbox';
  return 'unknown';
}
