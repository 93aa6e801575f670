import { z } from 'zod';
import { idSchema, labelSchema, needWeightsSchema, textSchema } from '../dialogue/dialogue.schema.ts';

/** `organisations/{o}/needs/{n}`: what a mapping can find, shared by all bots of the organisation. */
export const needSchema = z.strictObject({ id: idSchema, label: labelSchema, order: z.number() });

/** `organisations/{o}/services/{s}`: help that meets needs. A service without a url is described only. */
export const serviceSchema = z.strictObject({
  id: idSchema,
  name: labelSchema,
  summary: textSchema,
  url: z.partialRecord(z.enum(['fi', 'sv', 'en']), z.string().max(2_000)),
  needs: needWeightsSchema,
  active: z.boolean(),
  order: z.number(),
});

export type Need = z.infer<typeof needSchema>;
export type Service = z.infer<typeof serviceSchema>;
