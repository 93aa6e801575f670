/** Plain text as one line of Markdown that shows exactly that text: a name cannot become a link or a heading. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]()<>#+\-.!|~&:@]/g, '\\$&');
}
