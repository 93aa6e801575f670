/** The respondent's data as a file: readable names for people, everything that is kept for machines. */
import type { OwnConversation } from '../../../../../core/api/public.schema.ts';
import type { Entry } from '../../../../../core/conversation/conversation.ts';
import type { Summary } from '../../../../../core/summary/summary.ts';

export interface OwnFileInput {
  summary: Summary;
  /** null → the server could not be asked. */
  own: OwnConversation | null;
  /** All entries that this browser knows, and up to which the server has them. */
  entries: readonly Entry[];
  sent: number;
  now: Date;
}

/** Pretty-printed JSON. */
export function ownFile({ summary, own, entries, sent, now }: OwnFileInput): string {
  const { organisation, title, locale, completed, answers, services } = summary;
  const file = {
    savedAt: now.toISOString(),
    keptBy: organisation,
    keptUntil: own?.expiresAt ?? null,
    conversation: {
      id: own?.id ?? null,
      title,
      language: locale,
      version: own?.version ?? null,
      startedAt: own?.startedAt ?? null,
      completedAt: own?.completedAt ?? null,
      completed,
    },
    answers: answers.map(({ question, answer }) => ({ question, answer })),
    services: services.map(({ name, url, why }) => ({ name, url, why })),
    company: own?.company ?? null,
    contact: own?.contact ?? null,
    knownBeforehand: own?.facts ?? {},
    history: own && own.seq >= sent ? [...own.entries, ...entries.slice(own.seq)] : entries,
    waitingInThisBrowser: entries.filter(({ seq }) => seq > sent),
  };
  return JSON.stringify(file, null, 2);
}
