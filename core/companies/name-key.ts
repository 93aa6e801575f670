/**
 * A name as lists order it and doubles are found by: lower case, no company form, no marks, single spaces.
 * Finnish å, ä, ö stay: they are letters of their own.
 */
export function nameKey(name: string): string {
  const folded = name
    .normalize('NFKC')
    .toLocaleLowerCase('fi')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const withoutForm = folded.replace(
    /^(?:oyj?|ab|ky|tmi|osk|kb) | (?:oyj?|abp?|ky|tmi|osk|kb|oy ab|ab oy)$/gu,
    '',
  );
  return (withoutForm || folded).slice(0, 200);
}
