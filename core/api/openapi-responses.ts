/** Responses of the API's document. */
import type { z } from 'zod';
import type { ZodOpenApiResponseObject } from 'zod-openapi';
import { PROBLEMS, type ProblemCode } from './problem.ts';
import { problemSchema } from './public.schema.ts';

export const page = (description: string): ZodOpenApiResponseObject => ({
  description,
  content: { 'text/html': {} },
});

export const json = (schema: z.ZodType, description: string): ZodOpenApiResponseObject => ({
  description,
  content: { 'application/json': { schema } },
});

/** The problem responses of these codes, those of one status together. */
export function problems(...codes: ProblemCode[]): Record<string, ZodOpenApiResponseObject> {
  const byStatus = Map.groupBy(codes, (code) => String(PROBLEMS[code].status));
  return Object.fromEntries(
    [...byStatus].map(([status, group]) => [
      status,
      {
        description: group.map((code) => `\`${code}\`: ${PROBLEMS[code].title}`).join('. '),
        content: { 'application/problem+json': { schema: problemSchema } },
      },
    ]),
  );
}
