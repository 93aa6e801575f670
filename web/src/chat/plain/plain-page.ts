/** What a plain page shows: everything that the server knows when it answers a form. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Conversation } from '../../../../core/conversation/conversation.schema.ts';
import type { AnswerEntry, AnswerValue, Facts, Session } from '../../../../core/conversation/conversation.ts';
import type { CompiledVersion } from '../../../../core/dialogue/compiled.ts';
import type { ContactField } from '../../../../core/dialogue/dialogue.schema.ts';
import type { Channel } from '../channel.ts';
import type { Rejected } from '../state/chat-state.ts';
import type { Access } from './plain-names.ts';
import type { PlainTexts } from './texts/texts.ts';

/** What a page may tell beside the conversation. */
export const PLAIN_NOTICES = [
  'otherTab',
  'conflict',
  'updated',
  'unknownLink',
  'full',
  'gone',
  'refused',
  'notEmail',
  'mailed',
  'mailFailed',
  'badLink',
  'resumed',
] as const;
export type PlainNotice = (typeof PLAIN_NOTICES)[number];

/** What stood in the fields of an answer that could not be taken, or was not to be yet. */
export interface Typed {
  options: string[];
  text: string;
  contact: Partial<Record<ContactField, string>>;
  consent: boolean;
}

/** The conversation as it is kept, without what opens it. */
export type Kept = Omit<Conversation, 'tokenHashes'>;

export type View =
  | { kind: 'chat' }
  /** All that is kept. */
  | { kind: 'data' }
  /** Is it to be erased? */
  | { kind: 'erase' }
  | { kind: 'erased' }
  /** Where a conversation's own link leads: without scripts it is asked for. */
  | { kind: 'resume' }
  /** Shall these answers go? `deed` says yes. */
  | { kind: 'change'; goes: AnswerEntry[]; deed: 'sure' | 'skipSure' }
  /** On the way to a link that was shown. */
  | { kind: 'leave'; url: string; label: string };

/** What the build gives to every page. */
export interface PlainAssets {
  /** The chat's style sheet. */
  css: string;
  /** The text of the script in the page. */
  plainScript: string;
  /** URL path of the chat's script. */
  script: string;
}

export interface PlainPage extends PlainAssets {
  /** The conversation's own, in the language to show. */
  version: CompiledVersion;
  /** Path of these pages; everything is posted there. */
  action: string;
  invited: boolean;
  /** The form that the page answers named a conversation that is no more. */
  lost: boolean;
  /** The respondent was in the chat and came here before its script: the chat goes on when it has come. */
  handover: boolean;
  channel: Channel;
  source?: string;
  /** Opens the conversation; null before the first answer, and where the address itself opens it. */
  access: Access | null;
  /** null → nothing is kept yet. */
  kept: Kept | null;
  session: Session;
  facts: Facts;
  view: View;
  notice: PlainNotice | null;
  rejected: Rejected | null;
  typed: Typed | null;
  /** The answer whose question is asked again. */
  changes: AnswerEntry | null;
  /** An earlier answer of the question that waits. */
  before: AnswerValue | null;
  /** Where the summary was asked to be sent, if that did not succeed. */
  address: string;
}

export const Plain = createContext<{ page: PlainPage; texts: PlainTexts } | null>(null);

/** What a plain page shows, and its own sentences. Throws outside one. */
export function usePlain(): { page: PlainPage; texts: PlainTexts } {
  const plain = useContext(Plain);
  if (!plain) throw new Error('There is no plain page around this component');
  return plain;
}

/** The fragment that a browser goes to, and focuses, after every post. */
export const NOW_ID = 'now';
/** Names the question for its fields. */
export const QUESTION_ID = 'question';
