import { parseStartArguments, USAGE, type StartArguments } from './arguments.ts';
import { explain } from './fault.ts';
import { inRoot } from './folders.ts';
import { Interrupted, untilInterrupted } from './interrupt.ts';
import { forget, startStack } from './stack.ts';

/** `npm start`: the whole product on this machine, until Ctrl-C. */
async function start({ empty, fresh, offset, project }: StartArguments): Promise<never> {
  const interrupted = untilInterrupted();
  const home = inRoot('.local', String(offset), empty ? 'empty' : 'demo');
  if (fresh) forget(home);
  const stack = await startStack({ offset, project, home, keepData: true, demo: !empty }, interrupted);
  console.log(`READY ${JSON.stringify(stack.ready)}`);
  try {
    return await Promise.race([interrupted, stack.broken]);
  } finally {
    await stack.stop();
  }
}

try {
  const options = parseStartArguments(process.argv.slice(2));
  if (options.help) console.log(USAGE);
  else await start(options);
  process.exit(0);
} catch (error) {
  if (error instanceof Interrupted) process.exit(0);
  console.error(explain(error));
  process.exit(1);
}
