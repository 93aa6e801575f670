import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  conversationQuery,
  everyQuery,
  EXPIRING,
  frozenTrialsQuery,
  membershipQuery,
} from '../core/queries/queries.ts';
import { isServed, type IndexFile } from './index-for.ts';

const file = JSON.parse(
  readFileSync(new URL('../firestore.indexes.json', import.meta.url), 'utf8'),
) as IndexFile;

const named = everyQuery().map((plan) => {
  const filters = plan.filters.map(({ field, op }) => `${field} ${op}`).join(', ');
  const order = plan.order.map(({ field, direction }) => `${field} ${direction}`).join(', ');
  return { name: `${plan.group ? 'all ' : ''}${plan.collection}: ${filters}; ${order}`, plan };
});

test.each(named)('production serves $name', ({ plan }) => {
  expect(isServed(plan, file)).toBe(true);
});

test('every composite index serves some query', () => {
  const idle = file.indexes.filter((index) => {
    const without = { ...file, indexes: file.indexes.filter((other) => other !== index) };
    return everyQuery().every((plan) => isServed(plan, without));
  });
  expect(idle).toEqual([]);
});

test('a query is not served by an index in the other direction, of fewer fields, or of another scope', () => {
  const plan = conversationQuery({ bot: 'b', status: 'active' });
  const turned = { ...plan, order: [{ field: 'startedAt', direction: 'asc' as const }] };
  expect(isServed(turned, file)).toBe(false);
  expect(isServed({ ...plan, group: true }, file)).toBe(false);
  const few = { ...file, indexes: file.indexes.filter(({ fields }) => fields.length < 3) };
  expect(isServed(plan, few)).toBe(false);
  expect(isServed(membershipQuery('u'), { ...file, fieldOverrides: [] })).toBe(false);
});

test('a field within a map that has no index is not served, unless it has its own', () => {
  const own = ({ fieldPath }: IndexFile['fieldOverrides'][number]) => fieldPath === 'trial.frozenAt';
  expect(isServed(frozenTrialsQuery(), file)).toBe(true);
  const without = { ...file, fieldOverrides: file.fieldOverrides.filter((one) => !own(one)) };
  expect(isServed(frozenTrialsQuery(), without)).toBe(false);
});

test('what expires is deleted by TTL, and found by its end where it is erased before', () => {
  const expiring = file.fieldOverrides.filter(({ ttl }) => ttl);
  expect(expiring.map(({ collectionGroup, fieldPath }) => `${collectionGroup}.${fieldPath}`)).toEqual([
    'conversations.expiresAt',
    'signUpCodes.expiresAt',
    'memberInvitations.expiresAt',
    'contacts.expiresAt',
    'recipients.expiresAt',
    'audienceParts.expiresAt',
    'shared.expiresAt',
  ]);
  const found = expiring.filter(({ indexes }) => indexes.length > 0);
  expect(found.map(({ collectionGroup }) => collectionGroup).toSorted()).toEqual([...EXPIRING].toSorted());
});
