import { fillIn } from '../../../../core/conversation/fill-in.ts';
import type { Session } from '../../../../core/conversation/conversation.ts';
import type { CompiledBubble, CompiledService, CompiledVersion } from '../../../../core/dialogue/compiled.ts';
import type { Texts } from '../texts/texts.ts';
import { answerText } from './answer-text.ts';

export type TranscriptItem =
  /** `opens`: the first of a row of bubbles, which carries the avatar. */
  | { key: string; kind: 'bubble'; bubble: CompiledBubble; opens: boolean }
  | { key: string; kind: 'answer'; text: string; seq: number }
  | { key: string; kind: 'end'; services: CompiledService[]; thanks: boolean };

/** Everything that has been said on the present path, in order, in the version's language. */
export function transcript(version: CompiledVersion, session: Session, texts: Texts): TranscriptItem[] {
  const items: TranscriptItem[] = [];
  const { dialogue } = version;
  session.path.forEach(({ node: id, answer }, step) => {
    const node = dialogue.nodes[id];
    if (!node) return;
    const bubbles = 'bubbles' in node ? node.bubbles : [];
    bubbles.forEach((bubble, i) => {
      const opens = items.at(-1)?.kind !== 'bubble';
      items.push({
        key: `${step}-${id}-${i}`,
        kind: 'bubble',
        bubble: filled(bubble, version, session),
        opens,
      });
    });
    if (!answer) return;
    const text = answerText(node, answer.value, texts);
    items.push({ key: `answer-${answer.seq}`, kind: 'answer', text, seq: answer.seq });
  });
  if (session.status === 'completed') items.push(ending(version, session));
  return items;
}

function filled(bubble: CompiledBubble, { dialogue }: CompiledVersion, session: Session): CompiledBubble {
  const context = { dialogue, session };
  if (bubble.kind === 'text') return { ...bubble, html: fillIn(bubble.html, context, 'html') };
  if (bubble.kind === 'link') return { ...bubble, label: fillIn(bubble.label, context, 'plain') };
  return bubble;
}

function ending({ dialogue }: CompiledVersion, session: Session): TranscriptItem {
  const last = dialogue.nodes[session.at];
  const silent = !last || last.kind !== 'end' || last.bubbles.length === 0;
  return {
    key: `end-${session.at}`,
    kind: 'end',
    services: session.services.flatMap((id) => dialogue.services.find((service) => service.id === id) ?? []),
    thanks: silent,
  };
}
