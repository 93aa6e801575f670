import type { Context } from 'hono';
import { readBytes } from './body.ts';

/** A form with one short field. */
const SMALL_FORM = 16_000;
/** More fields than any form of ours has. */
const MOST_FIELDS = 300;

/** The text fields of a posted form in either encoding; null for what is no form, or too large for one of ours. */
export async function readForm(context: Context): Promise<Map<string, string> | null> {
  const fields = await readFields(context, SMALL_FORM);
  return fields && new Map([...fields].map(([name, values]) => [name, values.at(-1) ?? '']));
}

/**
 * The same with every value of a name that comes several times, in order; line breaks as `\n`.
 * @param limit bytes of the body as it is sent
 */
export async function readFields(context: Context, limit: number): Promise<Map<string, string[]> | null> {
  const bytes = await readBytes(context, limit);
  if (!bytes.ok) return null;
  const headers = { 'content-type': context.req.header('content-type') ?? '' };
  try {
    const form = [...(await new Response(bytes.value, { headers }).formData())];
    return form.length > MOST_FIELDS ? null : grouped(form);
  } catch {
    return null;
  }
}

function grouped(form: readonly [string, FormDataEntryValue][]): Map<string, string[]> {
  const fields = new Map<string, string[]>();
  for (const [name, value] of form) {
    if (typeof value !== 'string') continue;
    fields.set(name, [...(fields.get(name) ?? []), value.replaceAll('\r\n', '\n').toWellFormed()]);
  }
  return fields;
}
