/** Which index of `firestore.indexes.json` a query needs, by Firestore's rules for serving queries. Pure. */
import type { QueryPlan } from '../core/queries/queries.ts';

type Direction = 'ASCENDING' | 'DESCENDING';
type Scope = 'COLLECTION' | 'COLLECTION_GROUP';

export interface IndexFile {
  indexes: {
    collectionGroup: string;
    queryScope: Scope;
    fields: { fieldPath: string; order?: Direction; arrayConfig?: 'CONTAINS' }[];
  }[];
  fieldOverrides: {
    collectionGroup: string;
    fieldPath: string;
    ttl?: boolean;
    indexes: { order?: Direction; arrayConfig?: string; queryScope: Scope }[];
  }[];
}

/** True when production can answer the query. */
export function isServed(plan: QueryPlan, file: IndexFile): boolean {
  const equal = plan.filters
    .filter(({ op }) => op === '==' || op === 'array-contains')
    .map(({ field }) => field);
  const sorted = sortedFields(plan);
  if (new Set([...equal, ...sorted.map(({ field }) => field)]).size > 1 && sorted.length > 0) {
    return file.indexes.some((index) => isComposite(index, plan, equal, sorted));
  }
  const fields = sorted.length > 0 ? sorted : equal.map((field) => ({ field, order: 'ASCENDING' as const }));
  return fields.every(({ field, order }) => hasSingleField(file, plan, field, order));
}

/** The order asked for, or the one that a range implies. */
function sortedFields({ filters, order }: QueryPlan): { field: string; order: Direction }[] {
  if (order.length > 0) {
    return order.map(({ field, direction }) => ({
      field,
      order: direction === 'asc' ? 'ASCENDING' : 'DESCENDING',
    }));
  }
  const range = filters.find(({ op }) => op !== '==' && op !== 'array-contains');
  return range ? [{ field: range.field, order: 'ASCENDING' }] : [];
}

/** Equalities first in any sequence, then the sorted fields exactly as asked. */
function isComposite(
  index: IndexFile['indexes'][number],
  plan: QueryPlan,
  equal: string[],
  sorted: { field: string; order: Direction }[],
): boolean {
  const head = index.fields.slice(0, equal.length).map(({ fieldPath }) => fieldPath);
  const tail = index.fields.slice(equal.length);
  const contained = plan.filters.filter(({ op }) => op === 'array-contains').map(({ field }) => field);
  return (
    index.fields.every(
      ({ fieldPath, arrayConfig }) => (arrayConfig === 'CONTAINS') === contained.includes(fieldPath),
    ) &&
    index.collectionGroup === plan.collection &&
    index.queryScope === scopeOf(plan) &&
    head.toSorted().join() === equal.toSorted().join() &&
    tail.length === sorted.length &&
    sorted.every(({ field, order }, at) => tail[at]?.fieldPath === field && tail[at]?.order === order)
  );
}

/** Every field has its own index within a collection, unless overridden; over a group only when asked for. */
function hasSingleField(file: IndexFile, plan: QueryPlan, field: string, order: Direction): boolean {
  // A field within a map takes after the map, unless it has its own.
  const override = file.fieldOverrides
    .filter((one) => one.collectionGroup === plan.collection && `${field}.`.startsWith(`${one.fieldPath}.`))
    .toSorted((a, b) => b.fieldPath.length - a.fieldPath.length)[0];
  if (!override) return !plan.group;
  return override.indexes.some((index) => index.queryScope === scopeOf(plan) && index.order === order);
}

function scopeOf(plan: QueryPlan): Scope {
  return plan.group ? 'COLLECTION_GROUP' : 'COLLECTION';
}
