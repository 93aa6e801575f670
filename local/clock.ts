import { isDue } from './clock-schedule.ts';
import { listFunctions, type LocalFunction } from './functions-list.ts';
import { HOST } from './ports.ts';

export interface Clock {
  stop(): void;
}

interface ClockOptions {
  project: string;
  functionsPort: number;
  /** Told of every run that failed; the clock goes on. */
  onError: (message: string) => void;
}

const MINUTE = 60_000;

/**
 * Runs the scheduled functions, which the emulator never does by itself: each once at the start, for the runs
 * that were missed while the stack was down, then by its schedule.
 */
export function startClock(options: ClockOptions): Clock {
  let timer: NodeJS.Timeout;
  let stopped = false;
  const tick = async (isTime: (scheduled: LocalFunction) => boolean) => {
    timer = setTimeout(() => void tick(isDueNow), MINUTE - (Date.now() % MINUTE));
    try {
      const scheduled = await listScheduled(options.functionsPort);
      await Promise.all(scheduled.filter(isTime).map((one) => runScheduled(one, options)));
    } catch (error) {
      if (!stopped) options.onError(error instanceof Error ? error.message : String(error));
    }
  };
  void tick(() => true);
  return {
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

/** The functions that have a schedule. */
export async function listScheduled(functionsPort: number): Promise<LocalFunction[]> {
  return (await listFunctions(functionsPort)).filter((one) => one.schedule !== undefined);
}

function isDueNow({ schedule }: LocalFunction): boolean {
  return schedule !== undefined && isDue(schedule.schedule, schedule.timeZone ?? 'UTC', new Date());
}

/**
 * Runs a scheduled function now, as Cloud Scheduler would.
 * @throws when it does not answer with success.
 */
export async function runScheduled(
  { id, region }: LocalFunction,
  { project, functionsPort }: Pick<ClockOptions, 'project' | 'functionsPort'>,
): Promise<void> {
  const job = `projects/${project}/locations/${region}/jobs/firebase-schedule-${id}`;
  const response = await fetch(
    `http://${HOST}:${functionsPort}/functions/projects/${project}/triggers/${id}-0`,
    {
      method: 'POST',
      headers: {
        'X-CloudScheduler-ScheduleTime': new Date().toISOString(),
        'X-CloudScheduler-JobName': job,
      },
    },
  );
  if (!response.ok) throw new Error(`Scheduled function ${id} answered ${response.status}`);
}
