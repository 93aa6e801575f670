/**
 * Proof of effort, as hashcash has it: a text whose SHA-256 together with the conversation's id begins with so
 * many zero bits takes a computer a known number of tries to find and one to check. Bound to the id, so that it
 * is good for one conversation.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/** Leading zero bits of the hash that `proof` makes with the id; 0–256. */
export function bitsOf(id: string, proof: string): number {
  return leadingZeros(sha256(utf8ToBytes(`${id}.${proof}`)));
}

/**
 * The first number from `from` on that proves `bits`, or where the search stopped: after `tries`. Found after
 * 2^bits tries on average.
 */
export function searchProof(
  id: string,
  bits: number,
  from: number,
  tries: number,
): { found: boolean; at: number } {
  for (let at = from; at < from + tries; at += 1) {
    if (bitsOf(id, at.toString(36)) >= bits) return { found: true, at };
  }
  return { found: false, at: from + tries };
}

function leadingZeros(hash: Uint8Array): number {
  let bits = 0;
  for (const byte of hash) {
    if (byte !== 0) return bits + Math.clz32(byte) - 24;
    bits += 8;
  }
  return bits;
}
