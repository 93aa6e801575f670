import { linkId } from '../../../../core/conversation/links.ts';
import type { CompiledBubble } from '../../../../core/dialogue/compiled.ts';
import { Bubble } from '../components/Bubble.tsx';
import { Icon } from '../components/Icon.tsx';
import { useAllTexts } from '../texts/use-all-texts.ts';
import { withLinkButtons } from './links.ts';

interface Props {
  bubble: CompiledBubble;
  node: string;
  index: number;
  /** Names the question for its fields. */
  id?: string;
}

/** One bubble of the bot; a link in it is a button that counts before it leads on. */
export function PlainBubble({ bubble, node, index, id }: Props) {
  const texts = useAllTexts();
  if (bubble.kind === 'text') {
    const html = withLinkButtons(bubble.html, node, index);
    return (
      <div
        class="bubble prose"
        id={id}
        data-testid="chat-bubble"
        dangerouslySetInnerHTML={{ __html: html }}
      />
    );
  }
  if (bubble.kind === 'image') return <Bubble bubble={bubble} />;
  return (
    <div class="bubble bubble-link" data-testid="chat-bubble">
      <button name="link" value={linkId(node, index)} formTarget="_blank" data-testid="chat-link">
        {bubble.label}
        <Icon name="external" />
        <span class="unseen">({texts.newTab})</span>
      </button>
    </div>
  );
}
