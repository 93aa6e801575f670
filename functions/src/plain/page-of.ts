/** The page that shows where a conversation stands. */
import { answerBefore } from '../../../core/conversation/answer-before.ts';
import type { AnswerEntry, Session } from '../../../core/conversation/conversation.ts';
import type { Conversation } from '../../../core/conversation/conversation.schema.ts';
import type { CompiledVersion } from '../../../core/dialogue/compiled.ts';
import type { PlainAssets, PlainPage, View } from '../../../web/src/chat/plain/plain-page.ts';
import type { PlainForm } from './form.schema.ts';
import { factsAt, type Opened, type Place } from './place.ts';

export type Shown = Omit<PlainPage, keyof PlainAssets>;

type Asked = Pick<PlainForm, 'channel' | 'source'> &
  Partial<Pick<PlainForm, 'options' | 'text' | 'contact' | 'consent' | 'conversation' | 'handover'>>;

interface Standing {
  version: CompiledVersion;
  session: Session;
  /** null → nothing is kept. */
  opened?: Opened | null;
  kept?: Conversation | null;
  view?: View;
  notice?: PlainPage['notice'];
  rejected?: PlainPage['rejected'];
  changes?: AnswerEntry | null;
  address?: string;
  /** What was typed goes back into the fields. */
  keepTyped?: boolean;
}

/** The page at a place, as the conversation stands and with what was asked for it. */
export function pageOf(place: Place, asked: Asked, standing: Standing): Shown {
  const { version, session, opened, kept = null, changes = null } = standing;
  const { options = [], text = '', contact = {}, consent = false } = asked;
  return {
    version,
    action: place.path,
    invited: place.invitation !== null,
    lost: asked.conversation !== undefined && !opened,
    handover: asked.handover === 'yes',
    channel: place.invitation ? 'invitation' : asked.channel,
    source: asked.source,
    access: opened?.token ? { id: opened.key.id, token: opened.token } : null,
    kept,
    session,
    facts: kept?.facts ?? factsAt(place),
    view: standing.view ?? { kind: 'chat' },
    notice: standing.notice ?? null,
    rejected: standing.rejected ?? null,
    typed: standing.keepTyped ? { options, text, contact, consent } : null,
    changes,
    before: changes ? changes.value : answerBefore(kept?.history ?? [], session),
    address: standing.address ?? '',
  };
}
