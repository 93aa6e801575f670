/** The sending of batches, one after another: pausing, cancelling, and going on from the batch that failed. */
import type { ImportRow } from '../../../../core/api/companies.schema.ts';
import type { StaffOutput } from '../../../../core/api/staff.schema.ts';

export interface RunState {
  status: 'running' | 'paused' | 'failed' | 'cancelled' | 'done';
  /** Rows that the server has taken. */
  sent: number;
  created: number;
  updated: number;
  unchanged: number;
  /** What the server found wrong. */
  problems: StaffOutput<'importRows'>['problems'];
  /** Why the last batch failed. */
  error: unknown;
  /** Milliseconds of sending, pauses left out. */
  spent: number;
}

export const EMPTY_RUN: RunState = {
  status: 'running',
  sent: 0,
  created: 0,
  updated: 0,
  unchanged: 0,
  problems: [],
  error: null,
  spent: 0,
};

export interface RunPorts {
  /** The next batch; null → no more. */
  next: () => Promise<ImportRow[] | null>;
  send: (rows: ImportRow[]) => Promise<StaffOutput<'importRows'>>;
  now: () => number;
  onChange: (state: RunState) => void;
}

export interface Run {
  /** Resolves when it stops, for whatever reason; call again to go on from there. */
  start: () => Promise<void>;
  /** After the batch that is under way. */
  pause: () => void;
  cancel: () => void;
}

export function importRun({ next, send, now, onChange }: RunPorts): Run {
  let state = EMPTY_RUN;
  let batch: ImportRow[] | null = null;
  let stop: 'paused' | 'cancelled' | null = null;
  const change = (part: Partial<RunState>) => onChange((state = { ...state, ...part }));

  /** False → there is nothing more. */
  async function step(): Promise<boolean> {
    const began = now();
    batch ??= await next();
    if (!batch) return false;
    const result = await send(batch);
    change({
      sent: state.sent + batch.length,
      created: state.created + result.created,
      updated: state.updated + result.updated,
      unchanged: state.unchanged + result.unchanged,
      problems: [...state.problems, ...result.problems],
      spent: state.spent + now() - began,
    });
    batch = null;
    return true;
  }

  return {
    async start() {
      stop = null;
      change({ status: 'running', error: null });
      try {
        while (!stop) if (!(await step())) return change({ status: 'done' });
        change({ status: stop });
      } catch (error) {
        change({ status: stop === 'cancelled' ? stop : 'failed', error });
      }
    },
    pause: () => (stop ??= 'paused'),
    cancel() {
      stop = 'cancelled';
      if (state.status !== 'running') change({ status: stop });
    },
  };
}

/** Seconds that the rest takes at the speed so far; null while nothing has been sent. */
export function secondsLeft({ sent, spent }: RunState, total: number): number | null {
  return sent === 0 ? null : Math.ceil((spent / sent) * Math.max(0, total - sent)) / 1000;
}
