/** Sentences about keeping the summary and about one's own data, in one language. */
export interface KeepTexts {
  title: string;
  lead: string;
  answers: string;
  download: string;
  downloading: string;
  downloaded: string;
  print: string;
  share: string;
  shareText: string;
  copied: string;
  copyYourself: string;
  mail: string;
  mailTitle: string;
  mailLead: string;
  mailAddress: string;
  mailSend: string;
  mailSending: string;
  mailed: string;
  cancel: string;
  failures: Record<'offline' | 'unsent' | 'tooMany' | 'gone' | 'notApproved' | 'failed', string>;
  data: string;
  dataKeeper: string;
  dataNothing: string;
  dataUntil: string;
  dataUnsent: string;
  dataAllSent: string;
  dataHere: string;
  dataCompany: string;
  dataContact: string;
  dataNoContact: string;
  dataConsent: string;
  dataLoading: string;
  dataOffline: string;
  dataJson: string;
}
