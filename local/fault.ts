/** Something the person at the keyboard can mend: shown as one sentence, without a stack trace. */
export class Fault extends Error {
  override name = 'Fault';
}

/** What to print for anything that was thrown: a fault's sentence, or the whole error of a bug. */
export function explain(error: unknown): string {
  if (error instanceof Fault) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
