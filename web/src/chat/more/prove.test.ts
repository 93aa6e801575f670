import { expect, it } from 'vitest';
import { bitsOf } from '../../../../core/effort/proof.ts';
import { prove } from './prove.ts';

const ID = '7b1c9d54-3c7a-4a52-9d0e-0f6f3f1f2a10';

it('finds the proof, and leaves the page free between short slices', async () => {
  const gaps: number[] = [];
  let last = performance.now();
  const pulse = setInterval(() => {
    gaps.push(performance.now() - last);
    last = performance.now();
  });
  const proof = await prove(ID, 17);
  clearInterval(pulse);
  expect(bitsOf(ID, proof)).toBeGreaterThanOrEqual(17);
  expect(gaps.length).toBeGreaterThan(3);
  const inOrder = gaps.toSorted((a, b) => a - b);
  expect(inOrder[Math.floor(inOrder.length / 2)]).toBeLessThan(25);
});
