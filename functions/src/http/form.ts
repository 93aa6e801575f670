import type { Context } from 'hono';
import { readBytes } from './body.ts';

/** A form of ours has one short field. */
const FORM_LIMIT = 16_000;

/** The text fields of a posted form in either encoding; null for what is no form, or too large for one of ours. */
export async function readForm(context: Context): Promise<Map<string, string> | null> {
  const bytes = await readBytes(context, FORM_LIMIT);
  if (!bytes.ok) return null;
  const headers = { 'content-type': context.req.header('content-type') ?? '' };
  try {
    const form = await new Response(bytes.value, { headers }).formData();
    return new Map([...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
  } catch {
    return null;
  }
}
