/** Who begins a conversation from a busy place shows effort first. Counted in this instance's memory. */
import { bitsToAsk, isEnough } from '../../../core/effort/policy.ts';
import { bitsOf } from '../../../core/effort/proof.ts';
import { boundedMemory } from '../http/bounded-memory.ts';

export interface Beginning {
  id: string;
  slug: string;
  address: string;
  proof?: string;
}

/** 0 → go on, and it is counted; otherwise the bits that a proof for the id must have. */
export type EffortGate = (beginning: Beginning) => Promise<number>;

/** A gate that counts the beginnings of each address and bot in the present minute. */
export function effortGate(): EffortGate {
  const addresses = perMinute();
  const bots = perMinute();
  return async ({ id, slug, address, proof }) => {
    const [fromAddress, ofBot] = await Promise.all([addresses.seen(address), bots.seen(slug)]);
    const asked = bitsToAsk({ fromAddress, ofBot });
    if (!isEnough(proof === undefined ? 0 : bitsOf(id, proof), asked)) return asked;
    await Promise.all([addresses.add(address), bots.add(slug)]);
    return 0;
  };
}

function perMinute() {
  const counter = boundedMemory(Number.MAX_SAFE_INTEGER, 60);
  return {
    seen: async (key: string) => (await counter.get(key))?.consumedPoints ?? 0,
    add: (key: string) => counter.consume(key),
  };
}
