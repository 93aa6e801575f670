import type { Session } from '../../../../core/conversation/conversation.ts';
import type { EmbedMessage } from '../../../../core/embed/messages.ts';

/** As much of a conversation as the page around the frame may know. */
export interface Known {
  /** Answers on the present path. */
  count: number;
  completed: boolean;
  services: string[];
  /** Something has been said, if only taken back since. */
  started: boolean;
}

/** What the page around may know of a conversation as it stands. */
export function knownOf({ path, status, services, seq }: Session): Known {
  return {
    count: path.filter(({ answer }) => answer).length,
    completed: status === 'completed',
    services,
    started: seq > 0,
  };
}

/** What the page around is told when a conversation has gone on; going back says nothing. */
export function messagesBetween(before: Known, now: Known): EmbedMessage[] {
  const messages: EmbedMessage[] = [];
  if (now.count > before.count) {
    if (!before.started) messages.push({ ukv: 'started' });
    messages.push({ ukv: 'answered', count: now.count });
  }
  if (now.completed && !before.completed) messages.push({ ukv: 'completed', services: now.services });
  return messages;
}
