import type { LocalPorts } from '../core/local-ports.ts';
import { listFunctions } from './functions-list.ts';
import { partFault, type Part } from './part.ts';
import { HOST } from './ports.ts';
import { waitFor } from './wait.ts';

const PATIENCE = 60_000;

/**
 * Checks what the emulators do not say themselves: they report ready even when the functions failed to load.
 * @throws Fault naming what does not answer.
 */
export async function requireHealthy(emulators: Part, ports: LocalPorts): Promise<void> {
  const functions = await listFunctions(ports.functions);
  if (functions.length === 0) throw partFault(emulators, 'started, but the functions could not be loaded');
  const web = `http://${HOST}:${ports.hosting}`;
  await requireAnswer(emulators, `${web}/`, 'but the web pages do not answer');
  await requireAnswer(emulators, `${web}/api/v1/openapi.json`, 'but the API does not answer');
}

async function requireAnswer(emulators: Part, url: string, what: string): Promise<void> {
  const ok = await waitFor(() => answersWell(url), PATIENCE, emulators.ended);
  if (!ok) throw partFault(emulators, `started, ${what} (${url})`);
}

async function answersWell(url: string): Promise<true | null> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(PATIENCE) })).ok || null;
  } catch {
    return null;
  }
}
