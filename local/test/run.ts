import { spawn, type StdioOptions } from 'node:child_process';
import { ROOT } from '../folders.ts';

export interface Ran {
  /** 1 when a signal ended it. */
  code: number;
  /** What it said, where that was not shown. */
  output: string;
}

/**
 * Runs a Node script in the repository with its output shown.
 * @returns its exit code
 */
export async function runScript(
  script: string,
  args: readonly string[],
  env: Record<string, string>,
): Promise<number> {
  return (await run(process.execPath, [script, ...args], env, 'inherit')).code;
}

/** Runs one of package.json's scripts and keeps what it says. */
export function captureNpm(script: string): Promise<Ran> {
  return run('npm', ['run', '--silent', script], {}, ['ignore', 'pipe', 'pipe']);
}

function run(
  program: string,
  args: readonly string[],
  env: Record<string, string>,
  stdio: StdioOptions,
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: ROOT, env: { ...process.env, ...env }, stdio });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
    const endChild = () => void child.kill();
    process.once('exit', endChild);
    child.once('error', reject);
    child.once('close', (code) => {
      process.off('exit', endChild);
      resolve({ code: code ?? 1, output });
    });
  });
}
