import { useFollow } from '../hooks/use-follow.ts';
import { useMore } from '../hooks/use-more.ts';
import type { TranscriptItem } from '../state/transcript.ts';
import { fill } from '../texts/texts.ts';
import { Avatar } from './Avatar.tsx';
import { Bubble } from './Bubble.tsx';
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
  const { state, chat } = usePage();
  const texts = useTexts();
  const more = useMore();
  const { persona } = state.version;
  const scroller = useFollow(items, typing);
  const last = items.findLast(({ kind }) => kind === 'answer');
  /** A link opens in another tab, or wherever the browser was told to; it is only noted. */
  const follow = ({ target, button }: MouseEvent) => {
    const link = (target as Element).closest('a')?.closest<HTMLElement>('[data-link]')?.dataset.link;
    if (link && button < 2) chat.open(link);
  };
  return (
    <div
      class="transcript"
      ref={scroller}
      onClick={(event) => {
        onSkip();
        follow(event);
      }}
      onAuxClick={follow}
      tabIndex={0}
      role="log"
      aria-label={texts.chat}
    >
      {items.map((item) => (
        <div
          class={`line line-${item.kind}`}
          key={item.key}
          data-line={item.kind}
          data-link={item.kind === 'bubble' ? item.link : undefined}
        >
          {item.kind === 'bubble' && (
            <>
              {item.opens && <Avatar persona={persona} />}
              {item.opens && <span class="unseen">{fill(texts.saidBy, { name: persona.name })}</span>}
              <Bubble bubble={item.bubble} />
            </>
          )}
          {item.kind === 'answer' && <OwnAnswer text={item.text} seq={item.seq} latest={item === last} />}
          {item.kind === 'end' && more && <more.End services={item.services} thanks={item.thanks} />}
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
