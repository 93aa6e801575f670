/** Types of the engine: what a respondent sends, what a session is, what a step yields. */
import type { CompanyFact, ContactField, VariableValue } from '../dialogue/dialogue.schema.ts';

export type Facts = Partial<Record<CompanyFact, string>>;

export type AnswerValue =
  | { kind: 'options'; options: string[] }
  /** `consent` at a question for an e-mail address or a phone number. */
  | { kind: 'text'; text: string; consent?: true }
  | { kind: 'number'; number: number }
  /** ISO calendar date, yyyy-mm-dd. */
  | { kind: 'date'; date: string }
  | { kind: 'company'; name: string; businessId?: string }
  | { kind: 'contact'; contact: Partial<Record<ContactField, string>>; consent: true }
  /** Left out where the question allows it; at a contact node: no, thank you. */
  | { kind: 'skipped' };

/**
 * One line of a conversation's history, in the order it happened; never rewritten.
 * `seq` counts from 1 without gaps. `at` is the respondent's clock, ISO with milliseconds.
 */
export type Entry =
  /** `carried`: given before an earlier answer was changed, and taken over to the path that followed. */
  | { seq: number; at: string; kind: 'answer'; node: string; value: AnswerValue; carried?: true }
  /** Go back and answer the question of entry `to` again; later answers leave the path. */
  | { seq: number; at: string; kind: 'back'; to: number }
  | { seq: number; at: string; kind: 'restart' }
  /** A link that the bot has shown was followed; `link` as `linkId` and `serviceLinkId` name it. */
  | { seq: number; at: string; kind: 'opened'; link: string };

export type AnswerEntry = Extract<Entry, { kind: 'answer' }>;

/** A node that the respondent has seen, with the answer if it was a question that got one. */
export interface PathStep {
  node: string;
  answer?: AnswerEntry;
}

/** Where a conversation stands. Immutable: every step returns a new one. */
export interface Session {
  status: 'active' | 'completed';
  /** The question that waits for an answer, or the end node. */
  at: string;
  /** Visible nodes (bubbles) on the present path, in order, the last one being `at`. */
  path: PathStep[];
  variables: Record<string, VariableValue>;
  /** Sum of weights per need on the present path. */
  needs: Record<string, number>;
  /** Ids of the services shown at the end, best first; empty before it. */
  services: string[];
  /** Links followed so far, each once, also those shown on a path left since. */
  opened: string[];
  /** Sequence number of the last entry; 0 before the first. */
  seq: number;
}

export type ConversationEvent =
  | { kind: 'shown'; node: string }
  | { kind: 'answered'; node: string; value: AnswerValue }
  | { kind: 'wentBack'; to: number }
  | { kind: 'restarted' }
  | { kind: 'opened'; link: string }
  | { kind: 'completed'; node: string; services: string[] };

export const REJECTIONS = [
  'wrongNode',
  'wrongKind',
  'unknownOption',
  'tooFew',
  'tooMany',
  'required',
  'tooLong',
  'tooSmall',
  'tooLarge',
  'notNumber',
  'notEmail',
  'notPhone',
  'notUrl',
  'notDate',
  'notBusinessId',
  'consentMissing',
  'seqGap',
  'nothingToGoBackTo',
  'completed',
  'endless',
  'unknownLink',
] as const;
/** Why an entry is not possible here. The page has a sentence for each in every language. */
export type Rejection = (typeof REJECTIONS)[number];

export type Step =
  | { ok: true; session: Session; events: ConversationEvent[] }
  | { ok: false; rejection: Rejection; field?: ContactField };
