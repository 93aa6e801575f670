import { HOST } from './ports.ts';

/** A function as the functions emulator lists it. */
export interface LocalFunction {
  /** `<region>-<name>` */
  id: string;
  name: string;
  region: string;
  schedule?: { schedule: string; timeZone?: string | null };
}

interface Backends {
  backends: { functionTriggers: LocalFunction[] }[];
}

/** Every function that the emulator has loaded; empty when loading failed. */
export async function listFunctions(functionsPort: number): Promise<LocalFunction[]> {
  const response = await fetch(`http://${HOST}:${functionsPort}/backends`);
  const { backends } = (await response.json()) as Backends;
  return backends.flatMap((backend) => backend.functionTriggers);
}
