import type { Clock } from '../firebase/clock.ts';

/**
 * A reader that remembers what it found. Callers that ask at the same time share one read. What is null is
 * not remembered, so that something just published is found at once, and neither is a failure.
 * @param options.lifetime milliseconds an answer stays true; Infinity for what never changes
 * @param options.size answers kept; the one unused for longest goes first
 */
export function remember<Key extends string, Value>(
  read: (key: Key) => Promise<Value | null>,
  options: { lifetime: number; size: number; clock: Clock },
): (key: Key) => Promise<Value | null> {
  const kept = new Map<Key, { answer: Promise<Value | null>; until: number }>();
  return (key) => {
    const now = options.clock().getTime();
    const known = kept.get(key);
    kept.delete(key);
    const entry = known && now < known.until ? known : { answer: read(key), until: now + options.lifetime };
    kept.set(key, entry);
    if (entry !== known) forgetUnlessFound(kept, key, entry);
    const oldest = kept.keys().next();
    if (kept.size > options.size && !oldest.done) kept.delete(oldest.value);
    return entry.answer;
  };
}

function forgetUnlessFound<Key, Entry extends { answer: Promise<unknown> }>(
  kept: Map<Key, Entry>,
  key: Key,
  entry: Entry,
): void {
  const forget = () => {
    if (kept.get(key) === entry) kept.delete(key);
  };
  entry.answer.then((value) => value ?? forget(), forget);
}
