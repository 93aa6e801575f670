import type { Context } from 'hono';
import type { z } from 'zod';
import { done, refuse, type Outcome } from './outcome.ts';

/** Largest request body in bytes: the longest batch that the schemas allow is well below it. */
export const BODY_LIMIT = 256_000;

/** The request's JSON by its schema, or the problem with it. */
export async function readJson<Schema extends z.ZodType>(
  context: Context,
  schema: Schema,
): Promise<Outcome<z.output<Schema>>> {
  if (mediaType(context) !== 'application/json') return refuse('unsupportedType');
  const bytes = await readBytes(context, BODY_LIMIT);
  return bytes.ok ? jsonOf(bytes.value, schema) : bytes;
}

/** JSON in UTF-8 by its schema, or the problem with it. */
export function jsonOf<Schema extends z.ZodType>(
  bytes: Uint8Array,
  schema: Schema,
): Outcome<z.output<Schema>> {
  const value = parseJson(bytes);
  if (!value.ok) return value;
  const parsed = schema.safeParse(value.value);
  return parsed.success ? done(parsed.data) : refuse('malformed', { detail: firstIssue(parsed.error) });
}

/** The body as it came, at most `limit` bytes; stops there also where it does not say its length beforehand. */
export async function readBytes({ req }: Context, limit: number): Promise<Outcome<Uint8Array<ArrayBuffer>>> {
  if (Number(req.header('content-length')) > limit) return refuse('tooLarge');
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Cancelling the rest would close the connection before the answer is through.
  for await (const chunk of req.raw.body?.values({ preventCancel: true }) ?? []) {
    size += chunk.byteLength;
    if (size > limit) return refuse('tooLarge');
    chunks.push(chunk);
  }
  return done(Buffer.concat(chunks));
}

/** What the body is said to be, in lower case and without parameters; '' where it is compressed or says nothing. */
export function mediaType({ req }: Context): string {
  if (req.header('content-encoding')) return '';
  return (req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}

function parseJson(bytes: Uint8Array): Outcome<unknown> {
  try {
    return done(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes), wellFormed));
  } catch {
    return refuse('malformed', { detail: 'The body is not JSON in UTF-8' });
  }
}

/** JSON can spell half a surrogate pair, which neither UTF-8 nor the database can hold. */
function wellFormed(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed() : value;
}

function firstIssue(error: z.ZodError): string {
  const issue = error.issues[0];
  return issue ? `${issue.path.join('.') || 'body'}: ${issue.message}` : 'body';
}
