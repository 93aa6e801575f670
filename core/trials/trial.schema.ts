/** A randomised evaluation: who is written to and who is the comparison, settled before anything is sent. */
import { z } from 'zod';
import { momentSchema } from '../text/moment.schema.ts';

export const STRATA = ['industry', 'sizeClass', 'town'] as const;
/** `answered`, `completed`, `askedForContact`: any conversation of the company with the bot. `imported`: given afterwards. */
export const OUTCOMES = ['answered', 'completed', 'askedForContact', 'imported'] as const;

export const trialSchema = z.strictObject({
  /** Whole number that the draw follows from; the same seed and companies give the same draw. */
  seed: z.int().min(0).max(2_147_483_647),
  /** Share of companies that are written to. */
  treatmentShare: z.number().min(0.1).max(0.9),
  strata: z.array(z.enum(STRATA)).max(3),
  outcome: z.enum(OUTCOMES),
  /** Expected share with the outcome in the control group, for the power calculation. */
  baseline: z.number().min(0).max(1),
  /** The pre-analysis plan in the adviser's words. */
  plan: z.string().max(10_000),
  /** When the plan and everything above were frozen, and SHA-256 of them; null → still open. */
  frozenAt: momentSchema.nullable(),
  frozenHash: z.string().max(64),
});
export type Trial = z.infer<typeof trialSchema>;
