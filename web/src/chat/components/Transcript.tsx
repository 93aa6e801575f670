import type { TranscriptItem } from '../state/transcript.ts';
import { fill } from '../texts/texts.ts';
import { useFollow } from '../hooks/use-follow.ts';
import { Avatar } from './Avatar.tsx';
import { Bubble } from './Bubble.tsx';
import { End } from './End.tsx';
import { OwnAnswer } from './OwnAnswer.tsx';
import { usePage, useTexts } from './page-context.ts';

interface Props {
  items: TranscriptItem[];
  /** More bubbles are about to follow. */
  typing: boolean;
  onSkip: () => void;
}

/** What has been said so far; each new line is read out once. */
export function Transcript({ items, typing, onSkip }: Props) {
  const texts = useTexts();
  const { persona } = usePage().state.version;
  const scroller = useFollow(items, typing);
  return (
    <div class="transcript" ref={scroller} onClick={onSkip} tabIndex={0} role="log" aria-label={texts.chat}>
      {items.map((item) => (
        <div class={`line line-${item.kind}`} key={item.key} data-line={item.kind}>
          {item.kind === 'bubble' && item.opens && <Avatar persona={persona} />}
          {item.kind === 'bubble' && item.opens && (
            <span class="unseen">{fill(texts.saidBy, { name: persona.name })}</span>
          )}
          {item.kind === 'bubble' && <Bubble bubble={item.bubble} />}
          {item.kind === 'answer' && <OwnAnswer text={item.text} seq={item.seq} />}
          {item.kind === 'end' && <End services={item.services} thanks={item.thanks} />}
        </div>
      ))}
      {typing && (
        <div class="line" key="typing" aria-hidden="true">
          <span class="typing">
            <i />
            <i />
            <i />
          </span>
        </div>
      )}
    </div>
  );
}
