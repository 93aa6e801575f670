/** What the check of a dialogue finds. Errors block publishing, warnings do not. */
import type { Locale } from './locale.ts';

export const CHECK_CODES = {
  noStart: 'error',
  unreachable: 'warning',
  deadEnd: 'error',
  danglingLink: 'error',
  endlessLoop: 'error',
  emptyText: 'error',
  invisibleText: 'error',
  untranslated: 'error',
  emptyLanguage: 'error',
  noOptions: 'error',
  duplicateOption: 'error',
  impossibleCount: 'error',
  unknownVariable: 'error',
  unknownAnswer: 'error',
  unknownNeed: 'error',
  unknownService: 'error',
  emptyCondition: 'error',
  missingImage: 'error',
  missingAlt: 'error',
  missingConsent: 'error',
  noContactFields: 'error',
  badLink: 'error',
  badRange: 'error',
  twoParents: 'error',
  tooManyNodes: 'error',
  lostPart: 'error',
  brokenSettings: 'error',
  brokenNeed: 'error',
  brokenService: 'error',
  siteUntitled: 'warning',
  siteUntranslated: 'warning',
  siteMissingImage: 'error',
  siteMissingAlt: 'warning',
  siteBadLink: 'warning',
  siteNoFeedback: 'warning',
  siteBadFeedback: 'error',
  siteBadOrigin: 'error',
  pageBadAddress: 'error',
  pageReserved: 'error',
  pageTwice: 'error',
  pageUntitled: 'error',
  pageEmpty: 'warning',
  unreadableTheme: 'error',
} as const;
export type CheckCode = keyof typeof CHECK_CODES;

export interface CheckProblem {
  code: CheckCode;
  severity: 'error' | 'warning';
  /** The node it is about; null → the bot as a whole. */
  node: string | null;
  /** Part of the node: a bubble's, option's or case's id, or a field's name. Of the bot: a part of its site. */
  part?: string;
  locale?: Locale;
  /** What the sentence names: a variable, a need, an option's label. */
  name?: string;
}
