import type { Firestore, Query } from 'firebase-admin/firestore';
import type { QueryPlan } from '../../../core/queries/queries.ts';

/** The Admin SDK's query of a plan. `parent` is the collection's path; left out for a collection group. */
export function queryOf(db: Firestore, plan: QueryPlan, parent?: string): Query {
  const start: Query = plan.group
    ? db.collectionGroup(plan.collection)
    : db.collection(parent ?? plan.collection);
  const filtered = plan.filters.reduce((query, { field, op, value }) => query.where(field, op, value), start);
  return plan.order.reduce((query, { field, direction }) => query.orderBy(field, direction), filtered);
}
