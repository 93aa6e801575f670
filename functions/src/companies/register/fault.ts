import { staffError } from '../../staff/errors.ts';

/**
 * Why the register gave no answer: its shared limit is used up, it is out of order or answers what nobody can read,
 * or it refused the question.
 */
export type RegisterProblem = 'busy' | 'away' | 'refused';

export class RegisterFault extends Error {
  readonly problem: RegisterProblem;

  constructor(problem: RegisterProblem, options?: ErrorOptions) {
    super(`The company register is ${problem}`, options);
    this.name = 'RegisterFault';
    this.problem = problem;
  }
}

const CODES = { busy: 'registerBusy', away: 'registerAway', refused: 'malformed' } as const;

/** Turns what the register did wrong into a sentence for the person who asked. */
export async function orStaffError<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof RegisterFault) throw staffError(CODES[error.problem]);
    throw error;
  }
}
