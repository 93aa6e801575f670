import { collection, collectionGroup, orderBy, query, where, type Query } from 'firebase/firestore';
import type { QueryPlan } from '../../../core/queries/queries.ts';
import { firebase } from './firebase.ts';

/** The SDK's query of a plan; `path` names the collection where the plan is not over a group. */
export function queryOf(plan: QueryPlan, path?: string): Query {
  const { firestore } = firebase();
  const source = plan.group
    ? collectionGroup(firestore, plan.collection)
    : collection(firestore, path ?? plan.collection);
  const filters = plan.filters.map(({ field, op, value }) => where(field, op, value));
  const order = plan.order.map(({ field, direction }) => orderBy(field, direction));
  return query(source, ...filters, ...order);
}
