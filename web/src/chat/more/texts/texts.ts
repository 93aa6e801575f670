import type { Rejection } from '../../../../../core/conversation/conversation.ts';
import type { ContactField } from '../../../../../core/dialogue/dialogue.schema.ts';
import type { Notice } from '../../texts/texts.ts';

/** Sentences of the parts that come after the first screen, in one language. */
export interface MoreTexts {
  erase: string;
  eraseSure: string;
  eraseYes: string;
  startOver: string;
  chooseAny: string;
  chooseExactly: string;
  chooseAtLeast: string;
  chooseAtMost: string;
  chooseBetween: string;
  iAgree: string;
  numberBetween: string;
  thanks: string;
  servicesTitle: string;
  openService: string;
  dismiss: string;
  startNew: string;
  privacyBrief: string;
  close: string;
  contactFields: Record<ContactField, string>;
  rejections: Record<Rejection, string>;
  notices: Record<Notice, string>;
  accessibility: string;
  restartSure: string;
  goOn: string;
  offline: string;
  waiting: string;
  /** How long, as {@link timeInWords} says it. */
  kept: string;
  notObliged: string;
  /** One, and several. */
  times: Record<'years' | 'months' | 'days', [one: string, several: string]>;
  /** Name of the list of suggestions. */
  companies: string;
  companiesFound: string;
  changing: string;
  keepAnswer: string;
  changeTitle: string;
  changeGoes: string;
  changeNo: string;
  changeYes: string;
}
