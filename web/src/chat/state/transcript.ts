import { fillIn } from '../../../../core/conversation/fill-in.ts';
import type { Session } from '../../../../core/conversation/conversation.ts';
import type { CompiledBubble, CompiledService, CompiledVersion } from '../../../../core/dialogue/compiled.ts';
import { linkId } from '../../../../core/conversation/links.ts';
import type { ChatState } from './chat-state.ts';
import { answerText } from './answer-text.ts';

export type TranscriptItem =
  /** `opens`: the first of a row of bubbles, which carries the avatar; `link`: what a link in it is counted as. */
  | { key: string; kind: 'bubble'; bubble: CompiledBubble; opens: boolean; link: string }
  | { key: string; kind: 'answer'; text: string; seq: number }
  | { key: string; kind: 'end'; services: CompiledService[]; thanks: boolean };

type Told = Pick<ChatState, 'version' | 'session' | 'texts' | 'facts'>;

/** Everything that has been said on the present path, in order, in the version's language. */
export function transcript({ version, session, texts, facts }: Told): TranscriptItem[] {
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
        bubble: filledBubble(bubble, { dialogue, session, facts }),
        opens,
        link: linkId(id, i),
      });
    });
    if (!answer) return;
    const text = answerText(node, answer.value, texts);
    items.push({ key: `answer-${answer.seq}`, kind: 'answer', text, seq: answer.seq });
  });
  if (session.status === 'completed') items.push(ending(version, session));
  return items;
}

/** A bubble with what is known in the place of its placeholders. */
export function filledBubble(bubble: CompiledBubble, context: Parameters<typeof fillIn>[1]): CompiledBubble {
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
