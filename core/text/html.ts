const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that is only text wherever it stands in HTML: between tags or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** What people wrote as one line: it can neither start a paragraph of its own nor add a header to a mail. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
