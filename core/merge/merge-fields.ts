import { mergedOrder } from './merged-order.ts';

/** Plain JSON-like values: what the documents of the staff app are made of. */
type Fields = Record<string, unknown>;
/** Bubbles, options, cases: list items that keep their id when they move. */
type Part = Fields & { id: string };

export type Side = 'mine' | 'theirs';

export interface Merge<T> {
  merged: T;
  /** Dotted paths that both sides changed differently; a list's own path is about its order. */
  conflicts: string[];
}

/** Deep equality of plain values; the order of an object's keys does not count, nor does a key without a value. */
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
 * smallest field, so that two people writing different languages of a text never disturb each other. Lists
 * whose items have ids are merged item by item; other lists are one value. Where both changed, `prefer`
 * decides, for all or path by path, and the path is reported.
 */
export function mergeFields<T extends object>(
  base: T,
  mine: T,
  theirs: T,
  prefer: Side | ((path: string) => Side) = 'mine',
): Merge<T> {
  const conflicts: string[] = [];
  const sideAt = typeof prefer === 'string' ? () => prefer : prefer;
  const decide = (path: string): Side => {
    conflicts.push(path);
    return sideAt(path);
  };
  const merge = (b: unknown, m: unknown, t: unknown, path: string): unknown => {
    if (sameValue(m, t) || sameValue(b, t)) return m;
    if (sameValue(b, m)) return t;
    if (isFields(m) && isFields(t)) return mergeKeys(isFields(b) ? b : {}, m, t, path);
    if (areParts(m) && areParts(t)) return mergeParts(areParts(b) ? b : [], m, t, path);
    return decide(path) === 'mine' ? m : t;
  };
  const mergeKeys = (b: Fields, m: Fields, t: Fields, path: string): Fields => {
    const entries = keysOf(m, t).map((key) => [key, merge(b[key], m[key], t[key], below(path, key))]);
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
  };
  const mergeParts = (b: Part[], m: Part[], t: Part[], path: string): unknown[] => {
    const merged = mergeKeys(byId(b), byId(m), byId(t), path);
    const ids = (parts: Part[]) => parts.map(({ id }) => id).filter((id) => Object.hasOwn(merged, id));
    return mergedOrder(ids(b), ids(m), ids(t), () => decide(path)).map((id) => merged[id]);
  };
  const [b, m, t] = [base, mine, theirs] as unknown as [Fields, Fields, Fields];
  return { merged: mergeKeys(b, m, t, '') as T, conflicts };
}

/** Whether `theirs` has everything that `mine` changed since `base`: what was sent has arrived. */
export function holds<T extends object>(base: T, mine: T, theirs: T): boolean {
  const { merged, conflicts } = mergeFields(base, mine, theirs);
  return conflicts.length === 0 && sameValue(merged, theirs);
}

/** The value at a dotted path, a list's items by their ids; undefined when there is none. */
export function valueAt(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((at, key) => {
    const fields = areParts(at) ? byId(at) : at;
    return isFields(fields) && Object.hasOwn(fields, key) ? fields[key] : undefined;
  }, value);
}

const below = (path: string, key: string) => (path ? `${path}.${key}` : key);

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether the items can be told apart: an id used twice says nothing. */
function areParts(value: unknown): value is Part[] {
  return (
    Array.isArray(value) &&
    value.every((item) => isFields(item) && typeof item.id === 'string') &&
    new Set(value.map(({ id }: Part) => id)).size === value.length
  );
}

function byId(parts: Part[]): Record<string, Part> {
  return Object.fromEntries(parts.map((part) => [part.id, part]));
}

function keysOf(...all: Fields[]): string[] {
  return [...new Set(all.flatMap((fields) => Object.keys(fields)))];
}
