/** Words of the Excel file. */
import type { Conversation } from '../conversation/conversation.schema.ts';
import type { TranscriptLine } from '../conversation/transcript.ts';
import type { ContactField } from '../dialogue/dialogue.schema.ts';
import type { Locale } from '../dialogue/locale.ts';
import { en } from './texts/en.ts';
import { fi } from './texts/fi.ts';
import { sv } from './texts/sv.ts';

export interface ExcelTexts {
  fileName: string;
  sheets: Record<'conversations' | 'answers' | 'transcripts' | 'needs' | 'summary', string>;
  momentFormat: string;
  dayFormat: string;
  conversation: string;
  started: string;
  lastAnswer: string;
  completed: string;
  minutes: string;
  status: string;
  version: string;
  language: string;
  channel: string;
  source: string;
  company: string;
  businessId: string;
  contact: Record<ContactField, string>;
  consent: string;
  needs: string;
  services: string;
  time: string;
  questionId: string;
  question: string;
  answer: string;
  optionIds: string;
  changedLater: string;
  who: string;
  text: string;
  need: string;
  conversations: string;
  share: string;
  weights: string;
  group: string;
  item: string;
  startedCount: string;
  completedCount: string;
  completion: string;
  medianMinutes: string;
  bot: string;
  organisation: string;
  period: string;
  madeAt: string;
  total: string;
  all: string;
  yes: string;
  no: string;
  skipped: string;
  adviserBot: string;
  respondent: string;
  statuses: Record<Conversation['status'], string>;
  languages: Record<Locale, string>;
  channels: Record<Conversation['channel'], string>;
  /** Before a transcript line of the kind; '' → the text alone. */
  lines: Record<TranscriptLine['kind'], string>;
}

export const EXCEL_TEXTS: Record<Locale, ExcelTexts> = { fi, sv, en };
