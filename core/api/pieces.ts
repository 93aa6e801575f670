/** Parts that the schemas of several callables share. */
import { z } from 'zod';
import { idSchema } from '../dialogue/dialogue.schema.ts';

export const inOrganisation = z.strictObject({ organisation: idSchema });
export const uid = z.string().regex(/^(?!__|\.{1,2}$)[^/]{1,128}$/);
/** JSON can spell half a surrogate pair, which the database cannot hold. */
export const wellFormed = z.string().overwrite((text) => text.toWellFormed());
export const name = wellFormed.trim().min(1).max(120);
export const email = z.email().max(254);
export const done = z.object({});
