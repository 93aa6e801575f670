/** What the toolbar does to a text: pure, on the text and its selection. */
export interface Selected {
  text: string;
  from: number;
  to: number;
}

/** Puts marks around the selection, or takes them away when they are there already. */
export function toggleAround({ text, from, to }: Selected, mark: string): Selected {
  const inside = text.slice(from, to);
  const before = text.slice(0, from);
  const after = text.slice(to);
  if (before.endsWith(mark) && after.startsWith(mark)) {
    const start = from - mark.length;
    return {
      text: before.slice(0, -mark.length) + inside + after.slice(mark.length),
      from: start,
      to: start + inside.length,
    };
  }
  const start = from + mark.length;
  return { text: before + mark + inside + mark + after, from: start, to: start + inside.length };
}

/** Makes every line of the selection a list item, or plain again when all are. */
export function toggleList({ text, from, to }: Selected): Selected {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const newline = text.indexOf('\n', to);
  const end = newline < 0 ? text.length : newline;
  const lines = text.slice(start, end).split('\n');
  const listed = lines.every((line) => line.startsWith('- '));
  const changed = lines.map((line) => (listed ? line.slice(2) : `- ${line}`)).join('\n');
  return { text: text.slice(0, start) + changed + text.slice(end), from: start, to: start + changed.length };
}

/** Makes the selection a link and selects the address, ready to be pasted over. */
export function makeLink({ text, from, to }: Selected, word: string): Selected {
  const label = text.slice(from, to) || word;
  const address = 'https://';
  const start = from + label.length + 3;
  return {
    text: `${text.slice(0, from)}[${label}](${address})${text.slice(to)}`,
    from: start,
    to: start + address.length,
  };
}

/** Puts text in the place of the selection. */
export function insert({ text, from, to }: Selected, added: string): Selected {
  const end = from + added.length;
  return { text: text.slice(0, from) + added + text.slice(to), from: end, to: end };
}

/** Makes the line of the selection a heading, or plain again when it is one. */
export function toggleHeading({ text, from }: Selected): Selected {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const newline = text.indexOf('\n', from);
  const end = newline < 0 ? text.length : newline;
  const line = text.slice(start, end);
  const changed = line.startsWith('## ') ? line.slice(3) : `## ${line.replace(/^#+ */, '')}`;
  return {
    text: text.slice(0, start) + changed + text.slice(end),
    from: start + changed.length,
    to: start + changed.length,
  };
}

/** Puts a block after the selection's paragraph-to-be: with an empty line before and after it. */
export function insertBlock({ text, to }: Selected, block: string): Selected {
  const before = text.slice(0, to).trimEnd();
  const after = text.slice(to).trimStart();
  const start = before ? `${before}\n\n${block}` : block;
  return { text: after ? `${start}\n\n${after}` : `${start}\n`, from: start.length, to: start.length };
}
