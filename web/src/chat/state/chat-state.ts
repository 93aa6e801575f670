import { begin, replay } from '../../../../core/conversation/engine.ts';
import type { AnswerValue, Rejection, Session } from '../../../../core/conversation/conversation.ts';
import type { CompiledVersion } from '../../../../core/dialogue/compiled.ts';
import type { ContactField } from '../../../../core/dialogue/dialogue.schema.ts';
import { unsentEntries } from '../store/record.ts';
import type { Notice, Texts } from '../texts/texts.ts';
import type { ChatStart } from './chat.ts';

export interface Rejected {
  rejection: Rejection;
  field?: ContactField;
}

/** All that the page shows. Immutable: every change makes a new one. */
export interface ChatState {
  version: CompiledVersion;
  /** The page's sentences in the version's language. */
  texts: Texts;
  session: Session;
  rejected: Rejected | null;
  /** The earlier answer of the question that the respondent came back to. */
  before: AnswerValue | null;
  unsent: number;
  /** Entries wait because the server cannot be reached. */
  waiting: boolean;
  notice: Notice | null;
  /** Token of the invitation that the page was opened with. */
  invitation?: string;
}

/** The page before anything happens: the first question, or where the kept conversation stands. */
export function initialState({
  version,
  texts,
  record,
  notice,
  facts,
  invitation,
}: Pick<ChatStart, 'version' | 'texts' | 'record' | 'notice' | 'facts' | 'invitation'>): ChatState {
  const step = record
    ? replay(version.dialogue, record.entries, record.facts)
    : begin(version.dialogue, facts);
  if (!step.ok) throw new Error(`The dialogue cannot be walked: ${step.rejection}`);
  return {
    version,
    texts,
    session: step.session,
    rejected: null,
    before: null,
    unsent: record ? unsentEntries(record).length : 0,
    waiting: false,
    notice: notice ?? null,
    invitation,
  };
}
