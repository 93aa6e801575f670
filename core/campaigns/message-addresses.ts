/** Targets of Markdown links, and addresses written out, in the order of the text. */
export function addressesIn(markdown: string): string[] {
  const found = [
    ...markdown.matchAll(/\]\(\s{0,9}([^\s()]{1,500})|(?<![\w(])https?:\/\/[^\s<>"')\]]{1,500}/gi),
  ];
  return found.map(([whole, target]) => target ?? whole);
}
