/** Parts that the schemas of several callables share. */
import { z } from 'zod';
import { idSchema } from '../dialogue/dialogue.schema.ts';
import { isMailName } from '../text/mail-name.ts';

export const inOrganisation = z.strictObject({ organisation: idSchema });
export const uid = z.string().regex(/^(?!__|\.{1,2}$)[^/]{1,128}$/);
/** JSON can spell half a surrogate pair, which the database cannot hold. */
export const wellFormed = z.string().overwrite((text) => text.toWellFormed());
export const name = wellFormed.trim().min(1).max(120);
/** What an issue says of a name that may not stand in a mail (`core/text/mail-name.ts`); the app has a sentence. */
export const BAD_NAME = 'badName';
/** A name that stands in mails' heads and subjects: of an organisation, a person, a sender. */
export const nameInMail = name.refine(isMailName, { error: BAD_NAME });
export const email = z.email().max(254);
export const done = z.object({});
