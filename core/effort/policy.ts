/** How much effort a new conversation costs, by how busy its network address and its bot are. Pure. */

/** Conversations begun in the present minute, the one that asks left out. */
export interface Busyness {
  fromAddress: number;
  ofBot: number;
}

/** Longest proof that is looked at. */
export const PROOF_LENGTH = 40;

export const EFFORT = {
  /** From one address and minute without any effort: a quiet address is never asked. */
  freeFromAddress: 60,
  /** Of one bot and minute: who comes from ever new addresses, or invents them, is asked as well. */
  freeOfBot: 1_200,
  /**
   * 4,096 tries on average. Node on a desk does some 700,000 a second, a slow phone about a tenth of that: then
   * 0.06 s, in slices between which the page is free.
   */
  firstBits: 12,
  /** 131,072 tries: about 2 s on such a phone, while its answers are long on the screen and in its storage. */
  mostBits: 17,
  /** Bits by which a proof may fall short of what is asked by now: a crowd grows while phones work. */
  slack: 2,
} as const;

/** Leading zero bits to ask for; 0 → no proof. One more for every doubling beyond what is free. */
export function bitsToAsk({ fromAddress, ofBot }: Busyness): number {
  return Math.max(bitsBeyond(fromAddress, EFFORT.freeFromAddress), bitsBeyond(ofBot, EFFORT.freeOfBot));
}

/** Whether a proof of `bits` is enough where `asked` would be asked for now. */
export function isEnough(bits: number, asked: number): boolean {
  return asked === 0 || bits >= Math.max(EFFORT.firstBits, asked - EFFORT.slack);
}

function bitsBeyond(begun: number, free: number): number {
  if (begun < free) return 0;
  return Math.min(EFFORT.mostBits, EFFORT.firstBits + Math.floor(Math.log2(begun / free)));
}
