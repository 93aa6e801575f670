import type { History } from '../../../../../core/dialogue/history.ts';

/** Applies a change from elsewhere to every state, so that undo never takes back somebody else's work. */
export function mapHistory<T>(history: History<T>, change: (state: T) => T): History<T> {
  const seen = new Map<T, T>();
  const once = (state: T) => {
    if (!seen.has(state)) seen.set(state, change(state));
    return seen.get(state)!;
  };
  return {
    ...history,
    past: history.past.map((step) => ({ ...step, state: once(step.state) })),
    present: once(history.present),
    future: history.future.map((step) => ({ ...step, state: once(step.state) })),
  };
}
