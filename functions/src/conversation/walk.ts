import { advance, begin } from '../../../core/conversation/engine.ts';
import type { Entry, Facts, Rejection, Session, Step } from '../../../core/conversation/conversation.ts';
import type { CompiledDialogue, CompiledVersion } from '../../../core/dialogue/compiled.ts';
import type { ContactField } from '../../../core/dialogue/dialogue.schema.ts';
import { contributionOf } from '../../../core/statistics/contribution.ts';
import type { Counts } from '../../../core/statistics/counts.ts';
import { emptyCounts } from '../../../core/statistics/delta.ts';

/** A conversation walked with the engine: where it stands and all that it has seen. */
export interface Walk {
  session: Session;
  /** Every node shown so far, also those left by going back. */
  everShown: ReadonlySet<string>;
}

export type Walked =
  { ok: true; walk: Walk } | { ok: false; entry: number; rejection: Rejection; field?: ContactField };

/** The walk before the first answer. Throws where the dialogue never comes to a question, which the check forbids. */
export function beginWalk(dialogue: CompiledDialogue, facts: Facts = {}): Walk {
  const step = begin(dialogue, facts);
  if (!step.ok) throw new Error(`A published dialogue does not begin: ${step.rejection}`);
  return after({ everShown: new Set() }, step);
}

/** Takes the entries in order; stops at the first that is not possible, and then nothing has changed. */
export function continueWalk(
  dialogue: CompiledDialogue,
  from: Walk,
  entries: readonly Entry[],
  facts: Facts = {},
): Walked {
  let walk = from;
  for (const entry of entries) {
    const step = advance(dialogue, walk.session, entry, facts);
    if (!step.ok) return { ...step, entry: entry.seq };
    walk = after(walk, step);
  }
  return { ok: true, walk };
}

/** What the walk adds to the statistics: nothing where the conversation is set aside as spam. */
export function countsOf(
  walk: Walk,
  conversation: { channel: string; locale: CompiledVersion['locale']; spam: boolean },
): Counts {
  if (conversation.spam) return emptyCounts();
  return contributionOf({ ...walk, channel: conversation.channel, locale: conversation.locale });
}

function after(walk: Pick<Walk, 'everShown'>, step: Extract<Step, { ok: true }>): Walk {
  const shown = step.events.flatMap((event) => (event.kind === 'shown' ? [event.node] : []));
  return { session: step.session, everShown: new Set([...walk.everShown, ...shown]) };
}
