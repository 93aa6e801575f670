import { rmSync, writeFileSync } from 'node:fs';
import { DateTime } from 'luxon';
import { DEFAULT_PROJECT } from '../../local/arguments.ts';
import { listScheduled, runScheduled } from '../../local/clock.ts';
import { variable } from './ready.ts';

const MINUTE = 60_000;

/** The clock of the product under test, which can be moved forward; the machine's own stays. */
export function productClock() {
  const file = variable('UKV_CLOCK');
  let ahead = 0;
  const moveTo = (milliseconds: number) => writeFileSync(file, String((ahead = milliseconds)));

  return {
    /** To ten in the morning in Finland, at least so many days from now, on a working day: campaigns send then. */
    toWorkingMorning(days: number) {
      const now = DateTime.now().setZone('Europe/Helsinki');
      let morning = now.plus({ days }).set({ hour: 10, minute: 0 });
      while (morning.weekday > 5) morning = morning.plus({ days: 1 });
      moveTo(morning.toMillis() - now.toMillis());
    },
    forwardMinutes: (minutes: number) => moveTo(ahead + minutes * MINUTE),
    back: () => rmSync(file, { force: true }),
  };
}

/** Runs a scheduled function now, as the clock of the stack does by the minute. */
export async function runNow(name: string): Promise<void> {
  const functionsPort = Number(new URL(variable('UKV_FUNCTIONS')).port);
  const found = (await listScheduled(functionsPort)).find((one) => one.name === name);
  if (!found) throw new Error(`There is no scheduled function ${name}`);
  await runScheduled(found, { project: DEFAULT_PROJECT, functionsPort });
}
