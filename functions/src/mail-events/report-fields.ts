/** The machine-readable part of a report: header-like fields in groups (RFC 3464 §2.1, RFC 5965 §3.1). Pure. */

/** Names in lower case; the first of a name counts. */
export type Fields = ReadonlyMap<string, string>;

/** Groups that an empty line parts: of a delivery report the first is about the message, each other a recipient. */
export function fieldGroups(text: string): Fields[] {
  return text
    .split(/\r?\n[ \t]*\r?\n/)
    .map(fieldsOf)
    .filter((fields) => fields.size > 0);
}

/** The header fields at the beginning of a mail. */
export function headerFields(mail: string): Fields {
  return fieldGroups(mail.trimStart())[0] ?? new Map();
}

function fieldsOf(group: string): Fields {
  const fields = new Map<string, string>();
  // A field goes on in lines that begin with white space (RFC 5322 §2.2.3).
  for (const line of group.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return fields;
}

/** A value without its comments in brackets: `5.1.1 (unknown user)` → `5.1.1`. */
export function withoutComment(value = ''): string {
  return value.replace(/\([^()]*\)/g, '').trim();
}
