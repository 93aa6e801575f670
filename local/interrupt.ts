/** Thrown when somebody asked for the end: no fault, so nothing is said about it. */
export class Interrupted extends Error {
  override name = 'Interrupted';
}

/** Rejects when the person or the system asks this process to end; further requests are then ignored. */
export function untilInterrupted(): Promise<never> {
  const promise = new Promise<never>((_, reject) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => reject(new Interrupted(signal)));
    }
  });
  promise.catch(() => {});
  return promise;
}
