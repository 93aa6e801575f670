import { problem, type Problem, type ProblemCode } from '../../../core/api/problem.ts';

/** What a service answers: a value, or the problem that the client is to be told. */
export type Outcome<Value> = { ok: true; value: Value } | Refusal;

export interface Refusal {
  ok: false;
  problem: Problem;
}

export function done<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value };
}

export function refuse(code: ProblemCode, extensions: Record<string, unknown> = {}): Refusal {
  return { ok: false, problem: problem(code, extensions) };
}
