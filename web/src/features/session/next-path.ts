const HOME = '/app';

/**
 * Where to go after signing in: a path of the staff app, else its front page. Anything that a browser could
 * take for another site (`//host`, `/\host`, a scheme) is refused.
 */
export function nextPath(next: unknown): string {
  if (typeof next !== 'string' || !/^\/app(?:[/?#]|$)/.test(next)) return HOME;
  const isPlain = [...next].every((char) => char > ' ' && char !== '\\' && char !== '\u007f');
  return isPlain && !next.startsWith('/app/sign-in') ? next : HOME;
}
