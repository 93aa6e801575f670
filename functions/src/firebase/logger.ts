import { error as writeError, info as writeInfo } from 'firebase-functions/logger';

/** Ids, counts and codes only: what a person wrote never goes to a log. */
export type LogContext = Record<string, string | number | boolean | undefined>;

/**
 * Logs something unforeseen under a stable name such as `http.answers`. Of the error only its class, code and
 * stack frames are kept: messages of parsers and databases quote the data they stumbled over.
 */
export function logError(event: string, error: unknown, context: LogContext = {}): void {
  writeError(event, { ...context, ...describeError(error) });
}

export function logInfo(event: string, context: LogContext = {}): void {
  writeInfo(event, context);
}

export function describeError(error: unknown): LogContext {
  if (!(error instanceof Error)) return { error: typeof error };
  const { code } = error as { code?: unknown };
  return {
    error: error.name,
    code: typeof code === 'string' || typeof code === 'number' ? code : undefined,
    at: framesOf(error),
  };
}

/** A message can hold lines that look like frames, so it is cut off before the frames are picked. */
function framesOf({ stack = '', message }: Error): string {
  return stack
    .slice(stack.indexOf(message) + message.length)
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim())
    .join(' < ');
}
