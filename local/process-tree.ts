import { spawnSync } from 'node:child_process';

/** A process and its parent, as `ps -A -o pid=,ppid=` lists them. */
export interface Kinship {
  pid: number;
  parent: number;
}

/** Every process below `ancestor`, parents before children. */
export function familyOf(ancestor: number, all: readonly Kinship[]): number[] {
  const children = all.filter(({ parent }) => parent === ancestor).map(({ pid }) => pid);
  return children.flatMap((child) => [child, ...familyOf(child, all)]);
}

/** The processes that `ancestor` and its children have started and that still run. */
export function descendants(ancestor: number | undefined): number[] {
  if (ancestor === undefined) return [];
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
  const all = (stdout ?? '').split('\n').map((line) => {
    const [pid = NaN, parent = NaN] = line.trim().split(/\s+/).map(Number);
    return { pid, parent };
  });
  return familyOf(ancestor, all);
}

/** Ends a process by force; one that is gone already is fine. */
export function endNow(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
