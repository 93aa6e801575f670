import { expect } from 'vitest';

/** Holds a response to be a problem document of this status with this content. */
export async function expectProblem(response: Response, status: number, content: object): Promise<void> {
  expect(await response.json()).toMatchObject({ status, ...content });
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toContain('application/problem+json');
}
