/** Why a service fits: which of the needs found it meets, and which of the respondent's own answers gave them. */
import type { AnswerEntry, Session } from '../conversation/conversation.ts';
import type { CompiledDialogue, CompiledOption, CompiledService } from '../dialogue/compiled.ts';
import type { NeedWeights } from '../dialogue/dialogue.schema.ts';
import { own } from '../own.ts';

/** More than these would be a list to study, not a reason. */
const MOST = 3;

export interface ReasonAnswer {
  /** Of the answer's entry. */
  seq: number;
  node: string;
  option: string;
  /** As compiled: its placeholders are still to be filled in. */
  label: string;
}

export interface ServiceReason {
  service: string;
  /** The end names it, whatever was answered on the way there. */
  chosen: boolean;
  /** Ids of needs found that the service meets, the weightiest first, at most three. */
  needs: string[];
  /** Ready answers on the present path that speak for it, the weightiest first, at most three. */
  answers: ReasonAnswer[];
}

/** The reason of every service at the end of a conversation, in the order shown; before the end none. */
export function reasonsOf(dialogue: CompiledDialogue, session: Session): ServiceReason[] {
  const end = own(dialogue.nodes, session.at);
  const named = end?.kind === 'end' ? end.services : [];
  const chosen = session.path.flatMap(({ answer }) => (answer ? chosenIn(dialogue, answer) : []));
  return session.services.flatMap((id) => {
    const service = dialogue.services.find((one) => one.id === id);
    if (!service) return [];
    const met = needsMet(service, session.needs);
    const answers = strongest(chosen, ({ option }) => speaksFor(option.needs, service, met)).map(
      ({ seq, node, option }) => ({ seq, node, option: option.id, label: option.label }),
    );
    return [{ service: id, chosen: named.includes(id), needs: met.slice(0, MOST), answers }];
  });
}

/** Needs with a positive score that the service helps with, by how much they count for it. */
function needsMet(service: CompiledService, scores: Session['needs']): string[] {
  const counts = (need: string) => Math.max(own(scores, need) ?? 0, 0) * (own(service.needs, need) ?? 0);
  return Object.keys(service.needs)
    .filter((need) => counts(need) > 0)
    .sort((a, b) => counts(b) - counts(a));
}

/** What an option adds to the service's score by the needs it meets; one that takes away elsewhere counts less. */
function speaksFor(weights: NeedWeights, service: CompiledService, met: readonly string[]): number {
  return met.reduce((sum, need) => sum + (own(weights, need) ?? 0) * (own(service.needs, need) ?? 0), 0);
}

function chosenIn(dialogue: CompiledDialogue, { seq, node: id, value }: AnswerEntry) {
  const node = own(dialogue.nodes, id);
  if (node?.kind !== 'choice' || value.kind !== 'options') return [];
  return node.options
    .filter((option) => value.options.includes(option.id))
    .map((option: CompiledOption) => ({ seq, node: id, option }));
}

function strongest<One>(all: readonly One[], strength: (one: One) => number): One[] {
  return all
    .map((one) => ({ one, by: strength(one) }))
    .filter(({ by }) => by > 0)
    .sort((a, b) => b.by - a.by)
    .slice(0, MOST)
    .map(({ one }) => one);
}
