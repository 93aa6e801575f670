import type { Rejection } from '../../../../core/conversation/conversation.ts';
import type { ContactField } from '../../../../core/dialogue/dialogue.schema.ts';

/** What the page tells beside the conversation, when something outside it happened. */
export type Notice =
  | 'otherTab'
  | 'conflict'
  | 'updated'
  | 'invalid'
  | 'gone'
  | 'expired'
  | 'refused'
  | 'languageOffline'
  | 'resumeOffline'
  | 'erased'
  | 'eraseFailed';

/** Every sentence of the page in one language. `{name}` is filled in by {@link fill}. */
export interface Texts {
  language: string;
  /** Decimal mark. */
  decimal: ',' | '.';
  chat: string;
  chatWith: string;
  openChat: string;
  closeChat: string;
  saidBy: string;
  you: string;
  typing: string;
  progress: string;
  yourAnswer: string;
  back: string;
  change: string;
  changeAnswer: string;
  startOver: string;
  skip: string;
  skipped: string;
  send: string;
  noThanks: string;
  contactDeclined: string;
  contactGiven: string;
  chooseAny: string;
  chooseExactly: string;
  chooseAtLeast: string;
  chooseAtMost: string;
  chooseBetween: string;
  optional: string;
  needed: string;
  iAgree: string;
  companyLabel: string;
  companyHint: string;
  numberBetween: string;
  thanks: string;
  servicesTitle: string;
  noServices: string;
  openService: string;
  newTab: string;
  offline: string;
  waiting: string;
  dismiss: string;
  startNew: string;
  privacy: string;
  privacyBrief: string;
  accessibility: string;
  close: string;
  noScript: string;
  answerLabels: Record<'text' | 'longText' | 'number' | 'email' | 'phone' | 'url' | 'date', string>;
  contactFields: Record<ContactField, string>;
  rejections: Record<Rejection, string>;
  notices: Record<Notice, string>;
}

/** `text` with `{name}` replaced by the value of that name; unknown names stay. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
