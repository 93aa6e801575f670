import { parseArgs } from 'node:util';
import { LOCAL_PORTS } from '../core/local-ports.ts';
import { Fault } from './fault.ts';

export interface StartArguments {
  empty: boolean;
  fresh: boolean;
  help: boolean;
  offset: number;
  project: string;
}

export const DEFAULT_PROJECT = 'demo-ukv';

export const USAGE = `npm start -- [options]
  --empty            start without demo data
  --fresh            forget what was done before
  --port-offset N    add N to every port, so that several stacks can run
  --project ID       Firebase project id, begins with demo- (default ${DEFAULT_PROJECT})`;

/**
 * The options of `npm start`.
 * @throws Fault when an option is unknown or its value cannot be used.
 */
export function parseStartArguments(args: readonly string[]): StartArguments {
  const { empty, fresh, help, ...values } = parse(args);
  if (!/^demo-[a-z0-9-]{1,25}$/.test(values.project)) {
    throw new Fault(`--project must begin with "demo-", so that nothing real is reached: ${values.project}`);
  }
  return { empty, fresh, help, offset: parseOffset(values['port-offset']), project: values.project };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        empty: { type: 'boolean', default: false },
        fresh: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
        'port-offset': { type: 'string', default: '0' },
        project: { type: 'string', default: DEFAULT_PROJECT },
      },
    }).values;
  } catch (error) {
    throw new Fault(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

/** The hosting emulator never listens on 5001, whatever it is asked. */
const UNUSABLE_OFFSET = LOCAL_PORTS.functions - LOCAL_PORTS.hosting;
const HIGHEST_OFFSET = 65_535 - Math.max(...Object.values(LOCAL_PORTS));

function parseOffset(text: string): number {
  const offset = Number(text);
  if (!/^\d+$/.test(text) || offset > HIGHEST_OFFSET || offset === UNUSABLE_OFFSET) {
    throw new Fault(
      `--port-offset must be a whole number from 0 to ${HIGHEST_OFFSET} and not ${UNUSABLE_OFFSET}: ${text}`,
    );
  }
  return offset;
}
