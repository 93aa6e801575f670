import type { MoreTexts } from '../more/texts/texts.ts';

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

/** The first screen's sentences in one language. `{name}` is filled in by {@link fill}. */
export interface FirstTexts {
  language: string;
  /** Decimal mark. */
  decimal: ',' | '.';
  chat: string;
  chatWith: string;
  openChat: string;
  closeChat: string;
  saidBy: string;
  you: string;
  progress: string;
  yourAnswer: string;
  back: string;
  change: string;
  changeAnswer: string;
  skip: string;
  skipped: string;
  send: string;
  noThanks: string;
  contactDeclined: string;
  contactGiven: string;
  optional: string;
  companyLabel: string;
  companyHint: string;
  newTab: string;
  privacy: string;
  answerLabels: Record<'text' | 'longText' | 'number' | 'email' | 'phone' | 'url' | 'date', string>;
  menu: string;
  saved: string;
  sent: string;
  checkAnswer: string;
  coming: string;
}

/** Every sentence of the page in one language. */
export type Texts = FirstTexts & MoreTexts;

/** `text` with `{name}` replaced by the value of that name; unknown names stay. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
