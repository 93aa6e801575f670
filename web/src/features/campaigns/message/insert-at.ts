/** A text and what is selected of it. */
export interface Selected {
  text: string;
  from: number;
  to: number;
}

/** Puts `added` in the place of the selection; the caret stands after it. */
export function insertAt({ text, from, to }: Selected, added: string): Selected {
  const caret = from + added.length;
  return { text: text.slice(0, from) + added + text.slice(to), from: caret, to: caret };
}
