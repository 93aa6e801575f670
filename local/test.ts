import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_PROJECT } from './arguments.ts';
import { explain } from './fault.ts';
import { inRoot } from './folders.ts';
import { Interrupted, untilInterrupted } from './interrupt.ts';
import { HOST, offsetForTests } from './ports.ts';
import { findChromium } from './setup/chromium.ts';
import { forget, startStack } from './stack.ts';
import { runChecks } from './test/checks.ts';
import { closingLine, countTests, type Counts, type Report } from './test/counts.ts';
import { testEnvironment } from './test/environment.ts';
import { runScript } from './test/run.ts';

/**
 * `npm test`: types, lint and format, while a stack of its own starts, then every test against that. With arguments,
 * which go to Vitest, only the tests.
 */
async function test(args: readonly string[]): Promise<Counts> {
  const interrupted = untilInterrupted();
  const checking = args.length > 0 ? Promise.resolve([]) : runChecks();
  checking.catch(() => {});
  const chromium = await findChromium();
  const offset = await offsetForTests();
  const home = inRoot('.local', `test-${offset}`);
  forget(home);
  const stack = await startStack(
    { offset, project: DEFAULT_PROJECT, home, keepData: false, demo: true },
    interrupted,
  );
  try {
    const faulty = await Promise.race([checking, interrupted, stack.broken]);
    const tests = runVitest(args, join(home, 'report.json'), testEnvironment(stack, chromium));
    const counts = await Promise.race([tests, interrupted, stack.broken]);
    for (const name of faulty) console.error(`✖ ${name}: see above, before the tests`);
    return { ...counts, failed: counts.failed + faulty.length };
  } finally {
    await stack.stop();
  }
}

async function runVitest(
  args: readonly string[],
  report: string,
  env: Record<string, string>,
): Promise<Counts> {
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await runScript(inRoot('node_modules/vitest/vitest.mjs'), ['run', ...reporters, ...args], env);
  const written = existsSync(report) ? (JSON.parse(readFileSync(report, 'utf8')) as Report) : null;
  return countTests(written, code);
}

// A browser test plays a school behind one address. What `npm start` starts believes nobody.
process.env.TRUSTED_PROXIES = HOST;
let counts: Counts = { passed: 0, failed: 1 };
try {
  counts = await test(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Interrupted)) console.error(explain(error));
}
console.log(`\n${closingLine(counts)}`);
process.exit(counts.failed === 0 ? 0 : 1);
