import { availableParallelism } from 'node:os';
import { captureNpm } from './run.ts';

/** Scripts of package.json, the longest first. */
const CHECKS = [
  'types:web',
  'lint',
  'format:check',
  'types:node',
  'types:functions',
  'types:chat',
  'types:core',
];
/** Each fills a processor, and up to 1.5 GB. */
const AT_A_TIME = Math.min(4, Math.max(2, availableParallelism() - 1));

/**
 * Checks types, lint and format side by side, or only those whose names begin with `only`, and shows what each found.
 * @returns the names of those that found something
 */
export async function runChecks(only = ''): Promise<string[]> {
  const waiting = CHECKS.filter((name) => name.startsWith(only));
  const failed: string[] = [];
  const work = async () => {
    for (let name = waiting.shift(); name; name = waiting.shift()) {
      const { code, output } = await captureNpm(name);
      console.log(code === 0 ? `✔ ${name}` : `✖ ${name}\n${output}`);
      if (code !== 0) failed.push(name);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
  return failed;
}
