import type { IncomingMessage } from 'node:http';
import { z } from 'zod';

const LONGEST = 10_000;

/**
 * What a check from outside may ask of a running stand-in, as JSON to `POST /stand-in`: make trouble for some calls,
 * or change a company from now on.
 */
const controlSchema = z.union([
  z.strictObject({
    trouble: z.union([z.strictObject({ status: z.int() }), z.strictObject({ delay: z.int() })]),
    calls: z.int().min(1).max(10_000),
  }),
  z.strictObject({
    businessId: z.string(),
    change: z.strictObject({
      name: z.string().optional(),
      situation: z.enum(['active', 'ceased', 'bankrupt']).optional(),
    }),
  }),
]);
export type Control = z.output<typeof controlSchema>;

/** null when it is not readable as such. */
export async function readControl(request: IncomingMessage): Promise<Control | null> {
  let body = '';
  for await (const part of request) {
    body += String(part);
    if (body.length > LONGEST) return null;
  }
  try {
    return controlSchema.parse(JSON.parse(body));
  } catch {
    return null;
  }
}
