import { answerBefore } from '../../../../core/conversation/answer-before.ts';
import { replay } from '../../../../core/conversation/engine.ts';
import type {
  AnswerEntry,
  AnswerValue,
  Facts,
  Rejection,
  Session,
} from '../../../../core/conversation/conversation.ts';
import type { ChatLayout } from '../../../../core/bots/bot.schema.ts';
import type { CompiledVersion } from '../../../../core/dialogue/compiled.ts';
import type { EmbedMode } from '../../../../core/embed/messages.ts';
import type { ContactField } from '../../../../core/dialogue/dialogue.schema.ts';
import type { Draft } from '../store/drafts.ts';
import { unsentEntries } from '../store/record.ts';
import type { Notice, FirstTexts } from '../texts/texts.ts';
import type { ChatStart } from './chat.ts';

export interface Rejected {
  rejection: Rejection;
  field?: ContactField;
}

/** All that the page shows. Immutable: every change makes a new one. */
export interface ChatState {
  /** `embed`: the chat alone, in a frame on another site. */
  layout: ChatLayout | 'embed';
  /** How the frame stands on the other site; null → the page is not in one. */
  embed: EmbedMode | null;
  version: CompiledVersion;
  /** The page's sentences in the version's language. */
  texts: FirstTexts;
  /** While an answer is being changed: up to its question. */
  session: Session;
  /** The answer whose question is asked again; nothing has changed until another is given. */
  changes: AnswerEntry | null;
  /** The answer that would make later ones go: the respondent is asked whether it shall. */
  asks: { value: AnswerValue; goes: AnswerEntry[] } | null;
  /** Token of the link that the invited came by. */
  invitation?: string;
  /** Known of the invited company. */
  facts: Facts;
  /** Rises when another question is asked, or the same one anew; a link that was followed is no turn. */
  turn: number;
  rejected: Rejected | null;
  /** What was typed at the question that waits and not sent, or else an earlier answer to it. */
  before: Draft | null;
  /** Entries up to this seq outlive the page in this browser. */
  saved: number;
  unsent: number;
  /** Entries wait because the server cannot be reached. */
  waiting: boolean;
  notice: Notice | null;
}

/** The page before anything happens: the first question, or where the kept conversation stands. */
export function initialState({
  version,
  texts,
  embed = null,
  invitation,
  record,
  notice,
  facts,
}: Pick<ChatStart, 'version' | 'texts' | 'embed' | 'invitation' | 'record' | 'notice' | 'facts'>): ChatState {
  const known = (record ? record.facts : facts) ?? {};
  const step = replay(version.dialogue, record?.entries ?? [], known);
  if (!step.ok) throw new Error(`The dialogue cannot be walked: ${step.rejection}`);
  return {
    layout: embed ? 'embed' : version.site.layout,
    embed,
    invitation,
    version,
    texts,
    session: step.session,
    changes: null,
    asks: null,
    facts: known,
    turn: 0,
    rejected: null,
    before: answerBefore(record?.entries ?? [], step.session),
    saved: step.session.seq,
    unsent: record ? unsentEntries(record).length : 0,
    waiting: false,
    notice: notice ?? null,
  };
}
