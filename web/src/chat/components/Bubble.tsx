import type { CompiledBubble } from '../../../../core/dialogue/compiled.ts';
import { Icon } from './Icon.tsx';
import { useTexts } from './page-context.ts';

/** One bubble of the bot: text as safe HTML, a picture, or a link to another site. */
export function Bubble({ bubble }: { bubble: CompiledBubble }) {
  const texts = useTexts();
  switch (bubble.kind) {
    case 'text':
      return (
        <div
          class="bubble prose"
          data-testid="chat-bubble"
          dangerouslySetInnerHTML={{ __html: bubble.html }}
        />
      );
    case 'image':
      return (
        <div class="bubble bubble-image" data-testid="chat-bubble">
          <img
            src={bubble.src}
            alt={bubble.alt}
            width={bubble.width}
            height={bubble.height}
            decoding="async"
          />
        </div>
      );
    case 'link':
      return (
        <div class="bubble bubble-link" data-testid="chat-bubble">
          <a href={bubble.url} target="_blank" rel="noopener">
            {bubble.label}
            <Icon name="external" />
            <span class="unseen">({texts.newTab})</span>
          </a>
        </div>
      );
  }
}
