import type { PlainNotice } from '../plain-page.ts';
import type { SharedNotice } from '../notice-text.ts';

/** Sentences that only the plain pages say, in one language. `{name}` is filled in by `fill`. */
export interface PlainTexts {
  errorTitle: string;
  changeLanguage: string;
  startOverSure: string;
  startOverYes: string;
  about: string;
  accessibility: string;
  myData: string;
  myDataIntro: string;
  nothingKept: string;
  toChat: string;
  download: string;
  pdf: string;
  print: string;
  erase: string;
  eraseSure: string;
  eraseHint: string;
  eraseYes: string;
  eraseNo: string;
  erased: string;
  erasedHint: string;
  leaving: string;
  leavingLink: string;
  resume: string;
  resumeField: string;
  resumeGo: string;
  resumeHow: string;
  resumeLater: string;
  resumeLink: string;
  resumePrivate: string;
  begun: string;
  last: string;
  keptUntil: string;
  company: string;
  contact: string;
  consentGiven: string;
  known: string;
  cameBy: string;
  everything: string;
  alsoSent: string;
  wentBack: string;
  startedOver: string;
  opened: string;
  keepSummary: string;
  mailLabel: string;
  mailHint: string;
  mailSend: string;
  channels: Record<'site' | 'invitation' | 'embed' | 'signature' | 'qr' | 'demo', string>;
  /** Of people only: a field that must stay empty. */
  trap: string;
  notices: Record<Exclude<PlainNotice, SharedNotice>, string>;
}
