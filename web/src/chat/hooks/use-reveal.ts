import { useEffect, useState } from 'preact/hooks';
import type { TranscriptItem } from '../state/transcript.ts';

/** Milliseconds between the bubbles of one turn, after the first, which never waits. */
const RHYTHM = 350;

/**
 * How many of `items` are shown at once when they follow upon `before`: everything old, the
 * respondent's own new answer, and the first bubble after it. The end of the conversation, a transcript that
 * has become shorter, and one that went on elsewhere (several new answers) wait for nothing.
 */
export function shownAtOnce(before: readonly string[], items: readonly TranscriptItem[]): number {
  const same = items.findIndex((item, i) => item.key !== before[i]);
  if (same < 0) return items.length;
  if (items.slice(same).filter(({ kind }) => kind === 'answer').length > 1) return items.length;
  const reply = items.findIndex((item, i) => i >= same && item.kind === 'bubble');
  return withEnd(items, reply < 0 ? items.length : reply + 1);
}

/** The end shows together with the last bubble before it. */
function withEnd(items: readonly TranscriptItem[], shown: number): number {
  return items[shown]?.kind === 'end' ? shown + 1 : shown;
}

/** The items that have been said so far, in a short typing rhythm that can be skipped. */
export function useReveal(items: TranscriptItem[]) {
  const keys = items.map(({ key }) => key);
  const [told, setTold] = useState({ keys, shown: items.length });
  const current =
    told.keys.join() === keys.join()
      ? told
      : { keys, shown: calm() ? items.length : shownAtOnce(told.keys, items) };
  if (current !== told) setTold(current);
  const typing = current.shown < items.length;

  useEffect(() => {
    if (!typing) return;
    const timer = setTimeout(() => setTold({ ...current, shown: withEnd(items, current.shown + 1) }), RHYTHM);
    return () => clearTimeout(timer);
  }, [current.shown, keys.join(), typing]);

  return {
    shown: items.slice(0, current.shown),
    typing,
    skip: () => setTold({ ...current, shown: items.length }),
  };
}

function calm(): boolean {
  return typeof matchMedia === 'undefined' || matchMedia('(prefers-reduced-motion: reduce)').matches;
}
