/** The Firestore emulator's oldest Java: firebase-tools 15 refuses less. */
export const OLDEST_JAVA = 21;

/** The major version in what `java -version` prints; null when there is none. "1.8.0_402" → 8, "21.0.2" → 21. */
export function javaMajor(output: string): number | null {
  const version = /version "(\d+)(?:\.(\d+))?/.exec(output);
  if (!version) return null;
  const [, first, second] = version;
  return first === '1' && second ? Number(second) : Number(first);
}
