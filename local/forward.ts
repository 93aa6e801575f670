/**
 * `npm run forward -- 3d [--port-offset N]`: moves the product's clock on a running local stack forward, so that a
 * reminder or a refresh comes today. Adds to earlier moves; `0` goes back to the real time.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { explain, Fault } from './fault.ts';
import { inRoot } from './folders.ts';

const UNITS: Record<string, number> = { m: 60_000, h: 3_600_000, d: 86_400_000 };

/**
 * Milliseconds of `90m`, `6h`, `3d`, or `0`.
 * @throws Fault when it is none of these.
 */
export function parseMove(text: string): number {
  if (text === '0') return 0;
  const [, amount, unit = ''] = /^(\d{1,4})([mhd])$/.exec(text) ?? [];
  if (!amount) throw new Fault(`Say how far, such as 90m, 6h or 3d, or 0 for the real time: ${text}`);
  return Number(amount) * (UNITS[unit] ?? 0);
}

/** Every stack of this offset that has been started: with and without demo data. */
function clocksAt(offset: string): string[] {
  const homes = ['demo', 'empty'].map((kind) => inRoot('.local', offset, kind));
  return homes.filter((home) => existsSync(home)).map((home) => `${home}/clock`);
}

function forward(args: string[]): void {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { 'port-offset': { type: 'string', default: '0' } },
  });
  const move = parseMove(positionals[0] ?? '');
  const clocks = clocksAt(values['port-offset']);
  if (clocks.length === 0) throw new Fault('No local stack has been started here: run "npm start" first.');
  for (const clock of clocks) {
    const before = move > 0 && existsSync(clock) ? Number(readFileSync(clock, 'utf8')) || 0 : 0;
    writeFileSync(clock, String(before + move));
    console.log(`The local clock stands ${((before + move) / 3_600_000).toFixed(1)} hours ahead.`);
  }
}

if (import.meta.main ?? process.argv[1] === import.meta.filename) {
  try {
    forward(process.argv.slice(2));
  } catch (error) {
    console.error(explain(error));
    process.exit(1);
  }
}
