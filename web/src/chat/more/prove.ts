import { searchProof } from '../../../../core/effort/proof.ts';

/** Milliseconds of work between which the page is free, and tries between looks at the clock. */
const SLICE = 8;
const TRIES = 50;

/** A proof of `bits` for the id, found in slices that no tap waits for. */
export async function prove(id: string, bits: number): Promise<string> {
  for (let from = 0; ;) {
    const until = performance.now() + SLICE;
    while (performance.now() < until) {
      const { found, at } = searchProof(id, bits, from, TRIES);
      if (found) return at.toString(36);
      from = at;
    }
    await new Promise((resolve) => setTimeout(resolve));
  }
}
