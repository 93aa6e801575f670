/** Undo and redo by snapshots: cheap, because edits share all unchanged nodes. */

/** Steps that can be undone. */
export const MAX_STEPS = 200;

interface Step<T> {
  /** What undo or redo brings back. */
  state: T;
  label: string;
}

export interface History<T> {
  past: Step<T>[];
  present: T;
  future: Step<T>[];
  /** Key of the last change; a change with the same key joins it. */
  mergeKey: string | null;
}

/** A history in which nothing has happened. */
export function emptyHistory<T>(present: T): History<T> {
  return { past: [], present, future: [], mergeKey: null };
}

/**
 * Records a change. `label` names it for the undo button; changes in a row with the same `mergeKey`, such as
 * typing in one field, are one step. Keeps the latest 200 steps.
 */
export function record<T>(history: History<T>, next: T, label = '', mergeKey?: string): History<T> {
  if (next === history.present) return history;
  const merges = mergeKey !== undefined && mergeKey === history.mergeKey;
  const past = merges ? history.past : [...history.past, { state: history.present, label }].slice(-MAX_STEPS);
  return { past, present: next, future: [], mergeKey: mergeKey ?? null };
}

/** One step back; the same history when there is none. */
export function undo<T>(history: History<T>): History<T> {
  const step = history.past.at(-1);
  if (!step) return history;
  return {
    past: history.past.slice(0, -1),
    present: step.state,
    future: [{ state: history.present, label: step.label }, ...history.future],
    mergeKey: null,
  };
}

/** One step forward again; the same history when there is none. */
export function redo<T>(history: History<T>): History<T> {
  const [step, ...future] = history.future;
  if (!step) return history;
  return {
    past: [...history.past, { state: history.present, label: step.label }],
    present: step.state,
    future,
    mergeKey: null,
  };
}
