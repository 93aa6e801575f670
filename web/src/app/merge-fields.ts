/** Plain JSON-like values: what the documents of the staff app are made of. */
type Fields = Record<string, unknown>;

export interface Merge<T> {
  merged: T;
  /** Dotted paths that both sides changed differently; `merged` has mine there. */
  conflicts: string[];
}

/** Deep equality of plain values; the order of an object's keys does not count. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((value, i) => sameValue(value, b[i]));
  }
  if (!isFields(a) || !isFields(b)) return false;
  return keysOf(a, b).every((key) => sameValue(a[key], b[key]));
}

/**
 * Three-way merge: what only I changed since `base` is mine, what only they changed is theirs, down to the
 * smallest field, so that two people writing different languages of a text never disturb each other.
 * Where both changed, `prefer` decides and the path is reported.
 */
export function mergeFields<T extends object>(
  base: T,
  mine: T,
  theirs: T,
  prefer: 'mine' | 'theirs' = 'mine',
): Merge<T> {
  const conflicts: string[] = [];
  const merge = (b: unknown, m: unknown, t: unknown, path: string): unknown => {
    if (sameValue(m, t) || sameValue(b, t)) return m;
    if (sameValue(b, m)) return t;
    if (isFields(m) && isFields(t)) return mergeKeys(isFields(b) ? b : {}, m, t, path);
    conflicts.push(path);
    return prefer === 'mine' ? m : t;
  };
  const mergeKeys = (b: Fields, m: Fields, t: Fields, path: string): Fields => {
    const entries = keysOf(m, t).map((key) => [
      key,
      merge(b[key], m[key], t[key], path ? `${path}.${key}` : key),
    ]);
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
  };
  const [b, m, t] = [base, mine, theirs] as unknown as [Fields, Fields, Fields];
  return { merged: mergeKeys(b, m, t, '') as T, conflicts };
}

/** Whether `theirs` has everything that `mine` changed since `base`: what was sent has arrived. */
export function holds<T extends object>(base: T, mine: T, theirs: T): boolean {
  const { merged, conflicts } = mergeFields(base, mine, theirs);
  return conflicts.length === 0 && sameValue(merged, theirs);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function keysOf(...all: Fields[]): string[] {
  return [...new Set(all.flatMap((fields) => Object.keys(fields)))];
}
