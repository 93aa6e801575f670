import { useLayoutEffect, useRef } from 'preact/hooks';
import type { TranscriptItem } from '../state/transcript.ts';

const MARGIN = 16;

/**
 * Keeps what is new in view: the question that waits, or the beginning of the end (which may be longer
 * than the window). In a low window the whole chat scrolls, and the latest turn comes to its top.
 */
export function useFollow(items: TranscriptItem[], typing: boolean) {
  const scroller = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const ended = items.at(-1)?.kind === 'end';
    const follow = () => {
      const answers = element.querySelectorAll<HTMLElement>('[data-line="answer"]');
      const turn = answers[answers.length - 1];
      if (getComputedStyle(element).overflowY === 'visible') return turn?.scrollIntoView({ block: 'start' });
      element.scrollTop = ended && turn ? turn.offsetTop - MARGIN : element.scrollHeight;
    };
    follow();
    const watcher = new ResizeObserver(follow);
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [items.at(-1)?.key, typing]);
  return scroller;
}
