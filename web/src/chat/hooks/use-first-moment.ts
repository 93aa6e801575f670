import { useLayoutEffect, useState } from 'preact/hooks';

/** Milliseconds: the second half of a double tap comes within 400, and nobody answers what they see in less. */
const FIRST_MOMENT = 420;

/**
 * Whether `shown` has only just come: what stands in place of what was touched takes no touch yet (`data-fresh`).
 * Keys, and the clicks of a screen reader, are aimed at a control and not at a place: they are always taken.
 * @param seen what has been there for long
 */
export function useFirstMoment<T>(shown: T, seen: T | null = shown): boolean {
  const [settled, settle] = useState(seen);
  useLayoutEffect(() => {
    const timer = setTimeout(() => settle(() => shown), FIRST_MOMENT);
    return () => clearTimeout(timer);
  }, [shown]);
  return settled !== shown;
}
