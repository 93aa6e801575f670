import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from './fault.ts';
import { inRoot } from './folders.ts';
import { descendants, endNow } from './process-tree.ts';

/** A running program of the local stack. */
export interface Part {
  name: string;
  log: string;
  /** Resolves when the program has ended, whatever the reason. */
  ended: Promise<void>;
  /** Asks the program to end, ends it by force after `patience` ms, and waits until it is gone. */
  stop(patience: number): Promise<void>;
}

export interface PartOptions {
  /** As it is called when the person at the keyboard is told about it. */
  name: string;
  /** Name of its log, without the ending. */
  file: string;
  /** Script that Node runs, and its arguments. */
  script: string;
  args: readonly string[];
  env: Record<string, string | undefined>;
  /** Folder for the log; also the program's working folder. */
  logs: string;
}

/** Starts a Node program whose output goes to `<logs>/<file>.log`. */
export function startPart({ name, file, script, args, env, logs }: PartOptions): Part {
  const log = join(logs, `${file}.log`);
  const output = openSync(log, 'w');
  const guard = ['--import', inRoot('local/leave-with-parent.ts')];
  const child = spawn(process.execPath, [...guard, script, ...args], {
    cwd: logs,
    env,
    detached: true,
    stdio: ['ignore', output, output, 'ipc'],
  });
  closeSync(output);
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  return {
    name,
    log,
    ended,
    stop: async (patience) => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGINT');
      const family = descendants(child.pid);
      const timer = setTimeout(() => child.kill('SIGKILL'), patience);
      await ended;
      clearTimeout(timer);
      for (const pid of family) endNow(pid);
    },
  };
}

/** The last lines of a part's log, for a message about it. */
export function lastLines(log: string, count = 15): string {
  const lines = readFileSync(log, 'utf8').trimEnd().split('\n');
  return lines.slice(-count).join('\n');
}

/** What to say when a part ended that should run, or did not come up. */
export function partFault(part: Pick<Part, 'name' | 'log'>, what: string): Fault {
  const name = part.name.charAt(0).toUpperCase() + part.name.slice(1);
  return new Fault(`${name} ${what}. The end of ${part.log}:\n\n${lastLines(part.log)}`);
}
