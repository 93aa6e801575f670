/** The conversation so far, in steps: what the bot showed at a node, and what was answered. */
import type { AnswerEntry } from '../../../../core/conversation/conversation.ts';
import type { CompiledBubble } from '../../../../core/dialogue/compiled.ts';
import { plainText } from '../../../../core/text/plain.ts';
import { answerText } from '../state/answer-text.ts';
import { filledBubble } from '../state/transcript.ts';
import type { Texts } from '../texts/texts.ts';
import type { PlainPage } from './plain-page.ts';

export interface Said {
  node: string;
  bubbles: CompiledBubble[];
  /** null → not answered, or no question. */
  answer: { seq: number; text: string } | null;
}

type Shown = Pick<PlainPage, 'version' | 'session' | 'facts'>;

/** On the present path, in order, in the language shown. */
export function saidIn(page: Shown, texts: Texts): Said[] {
  const { version, session, facts } = page;
  const { dialogue } = version;
  const context = { dialogue, session, facts };
  return session.path.flatMap(({ node: id, answer }) => {
    const node = dialogue.nodes[id];
    if (!node) return [];
    const bubbles = 'bubbles' in node ? node.bubbles.map((bubble) => filledBubble(bubble, context)) : [];
    const own = (given: AnswerEntry) => ({ seq: given.seq, text: answerText(node, given.value, texts) });
    return [{ node: id, bubbles, answer: answer ? own(answer) : null }];
  });
}

/** The question as plain text; '' where pictures alone ask. */
export function questionIn(said: readonly Said[]): string {
  const bubble = said.at(-1)?.bubbles.findLast(({ kind }) => kind === 'text');
  return bubble?.kind === 'text' ? plainText(bubble.html) : '';
}
