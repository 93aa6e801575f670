import { spawn } from 'node:child_process';
import { ROOT } from '../folders.ts';

/**
 * Runs a Node script in the repository with its output shown.
 * @returns its exit code; 1 when a signal ended it.
 */
export function runScript(
  script: string,
  args: readonly string[],
  env: Record<string, string>,
): Promise<number> {
  return run(process.execPath, [script, ...args], env);
}

/** Runs one of package.json's scripts with its output shown. */
export function runNpm(script: string): Promise<number> {
  return run('npm', ['run', '--silent', script], {});
}

function run(program: string, args: readonly string[], env: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: ROOT, env: { ...process.env, ...env }, stdio: 'inherit' });
    const endChild = () => void child.kill();
    process.once('exit', endChild);
    child.once('error', reject);
    child.once('exit', (code) => {
      process.off('exit', endChild);
      resolve(code ?? 1);
    });
  });
}
