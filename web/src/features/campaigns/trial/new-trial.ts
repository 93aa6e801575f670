import type { TrialForm } from '../draft/form.ts';

const SEEDS = 2_147_483_647;

/** A seed that nobody chose. */
export function newSeed(): number {
  return (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % (SEEDS + 1);
}

/** Half and half within industry and size, as the makers measured it. */
export function newTrial(): TrialForm {
  return {
    seed: newSeed(),
    treatmentShare: 0.5,
    strata: ['industry', 'sizeClass'],
    outcome: 'completed',
    baseline: 0.05,
    plan: '',
    frozenAt: null,
    frozenHash: '',
  };
}
