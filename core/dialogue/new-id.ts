declare const crypto: { getRandomValues(array: Uint32Array): Uint32Array };

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const LENGTH = 10;

/** Ten numbers in [0, 1) at once: one call of the generator per number would be ten times slower. */
const secureNumbers = () =>
  [...crypto.getRandomValues(new Uint32Array(LENGTH))].map((value) => value / 2 ** 32);

/**
 * A new id of ten letters and digits (59 bits) for a node, option, bubble or case.
 * `random` yields numbers in [0, 1); tests pass their own.
 */
export function newId(random?: () => number): string {
  const numbers = random ? Array.from({ length: LENGTH }, random) : secureNumbers();
  return numbers.map((number) => LETTERS[Math.floor(number * LETTERS.length)]).join('');
}
