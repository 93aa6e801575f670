/** `npm run operator -- …`: what an operator of an installation does to its organisations. */
import { initializeApp } from 'firebase-admin/app';
import { getFirestore, type Firestore } from 'firebase-admin/firestore';
import { parseArgs } from 'node:util';
import { portsAt } from '../core/local-ports.ts';
import { listOrganisations, setApproval } from '../functions/src/organisations/operator.service.ts';
import { makeSignUpCode } from '../functions/src/organisations/sign-up-code.ts';
import { DEFAULT_PROJECT } from './arguments.ts';
import { explain, Fault } from './fault.ts';
import { emulatorVariables } from './seeding.ts';

const USAGE = `npm run operator -- COMMAND [--project ID | --port-offset N]
  list               every organisation, the newest first, and whether it is approved
  approve ID…        lets organisations send campaigns and invite members
  withdraw ID…       takes that back; running campaigns stop
  code               a code by which one new organisation is approved, good for 30 days
  --project ID       a real project, with the credentials of "gcloud auth application-default login"
  --port-offset N    the local stack that runs there (default 0)`;

export interface Order {
  command: 'list' | 'approve' | 'withdraw' | 'code';
  ids: string[];
  /** null → the local stack at `offset`. */
  project: string | null;
  offset: number;
}

/**
 * What is asked for.
 * @throws Fault when it cannot be understood.
 */
export function parseOrder(args: readonly string[]): Order {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { project: { type: 'string' }, 'port-offset': { type: 'string', default: '0' } },
  });
  const [command, ...ids] = positionals;
  const named = command === 'approve' || command === 'withdraw';
  const alone = command === 'list' || command === 'code';
  if (!(named && ids.length > 0) && !(alone && ids.length === 0)) throw new Fault(USAGE);
  return { command, ids, project: values.project ?? null, offset: Number(values['port-offset']) };
}

function databaseOf({ project, offset }: Order): Firestore {
  const local = project === null;
  if (local) Object.assign(process.env, emulatorVariables(portsAt(offset), DEFAULT_PROJECT));
  return getFirestore(initializeApp({ projectId: project ?? DEFAULT_PROJECT }));
}

/** The lines to show. */
async function carryOut(order: Order, db: Firestore, now: Date): Promise<string[]> {
  const day = (moment: Date | null) => moment?.toISOString().slice(0, 10) ?? 'not yet';
  switch (order.command) {
    case 'list':
      return (await listOrganisations(db)).map(
        ({ id, name, createdAt, approvedAt }) =>
          `${id}  made ${day(createdAt)}, approved ${day(approvedAt)}: ${name}`,
      );
    case 'code':
      return [await makeSignUpCode(db, now)];
    default: {
      const approved = order.command === 'approve';
      const lines = order.ids.map(async (id) => {
        const found = await setApproval(db, now, id, approved);
        return `${id}  ${found ? (approved ? 'approved' : 'no longer approved') : 'is not there'}`;
      });
      return Promise.all(lines);
    }
  }
}

if (import.meta.main ?? process.argv[1] === import.meta.filename) {
  try {
    const order = parseOrder(process.argv.slice(2));
    console.log((await carryOut(order, databaseOf(order), new Date())).join('\n'));
  } catch (error) {
    console.error(explain(error));
    process.exit(1);
  }
}
