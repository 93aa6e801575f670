import type { LocalPorts } from '../../core/local-ports.ts';
import { inRoot } from '../folders.ts';
import { partFault, startPart, type Part } from '../part.ts';
import { HOST } from '../ports.ts';
import { waitFor } from '../wait.ts';

export interface StandInOptions {
  ports: Pick<LocalPorts, 'register' | 'sites'>;
  folders: { logs: string };
}

const STAND_INS = [
  { name: "the company register's stand-in", part: 'register' },
  { name: "the companies' web sites", part: 'sites' },
] as const;

/**
 * Starts what stands in for services outside: they speak the real wire format on this machine.
 * @throws Fault when one does not come up.
 */
export async function startStandIns(
  { ports, folders }: StandInOptions,
  begun: (part: Part) => void,
): Promise<void> {
  for (const { name, part } of STAND_INS) {
    const program = startPart({
      name,
      file: part,
      script: inRoot(`local/stand-ins/${part}/serve.ts`),
      args: [String(ports[part])],
      env: { ...process.env },
      logs: folders.logs,
    });
    begun(program);
    const up = await waitFor(() => answers(ports[part]), 120_000, program.ended);
    if (!up) throw partFault(program, 'did not start');
  }
}

async function answers(port: number): Promise<true | null> {
  try {
    return (await fetch(`http://${HOST}:${port}/healthz`)).ok || null;
  } catch {
    return null;
  }
}
