/** What has to be typed over which part of a text to make it another. */
interface Change {
  from: number;
  to: number;
  added: string;
}

/** The smallest one part of `before` that makes it `after` when `added` stands in its place. */
export function changeBetween(before: string, after: string): Change {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from += 1;
  let end = 0;
  while (end < shorter - from && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return { from, to: before.length - end, added: after.slice(from, after.length - end) };
}

/**
 * Writes a text into a field the way typing does: the field's own undo takes it back.
 * @returns whether the browser did it
 */
export function typeInto(field: HTMLTextAreaElement, text: string): boolean {
  const { from, to, added } = changeBetween(field.value, text);
  if (from === to && !added) return true;
  field.focus();
  field.setSelectionRange(from, to);
  // Deprecated, and the only way to write that the browser can undo.
  document.execCommand(added ? 'insertText' : 'delete', false, added);
  return field.value === text;
}
