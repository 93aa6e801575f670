/**
 * Every query of the product that joins several fields, or reaches over a collection group, as plain data.
 * Both sides build their SDK's query from it, and a test holds each against `firestore.indexes.json`:
 * the emulator answers without an index, production does not.
 */
export interface QueryFilter {
  field: string;
  op: '==' | '<' | '<=' | '>' | '>=';
  value: string | number | Date;
}

export interface QueryPlan {
  /** Name of the collection; its parent comes from `paths` where the query is not over a group. */
  collection: string;
  group: boolean;
  filters: QueryFilter[];
  order: { field: string; direction: 'asc' | 'desc' }[];
}

export interface ConversationFilter {
  bot: string;
  status?: 'active' | 'completed';
  version?: number;
  /** Moments of the start: `from` included, `to` excluded. */
  from?: Date;
  to?: Date;
}

/** Conversations of a bot, newest first: the staff's list and Excel. */
export function conversationQuery(filter: ConversationFilter): QueryPlan {
  const filters: QueryFilter[] = [{ field: 'bot', op: '==', value: filter.bot }];
  if (filter.status) filters.push({ field: 'status', op: '==', value: filter.status });
  if (filter.version) filters.push({ field: 'version', op: '==', value: filter.version });
  if (filter.from) filters.push({ field: 'startedAt', op: '>=', value: filter.from });
  if (filter.to) filters.push({ field: 'startedAt', op: '<', value: filter.to });
  return {
    collection: 'conversations',
    group: false,
    filters,
    order: [{ field: 'startedAt', direction: 'desc' }],
  };
}

/** Memberships of one user in every organisation, the removed ones too. */
export function membershipQuery(uid: string): QueryPlan {
  return { collection: 'members', group: true, filters: [{ field: 'uid', op: '==', value: uid }], order: [] };
}

/** Statistics shards of every bot whose hour (yyyymmddHH, UTC) is before `hour`, oldest first. */
export function closedShardQuery(hour: string): QueryPlan {
  return {
    collection: 'stats',
    group: true,
    filters: [{ field: 'hour', op: '<', value: hour }],
    order: [{ field: 'hour', direction: 'asc' }],
  };
}

/** One plan of every form that the builders above can make. */
export function everyQuery(): QueryPlan[] {
  const moment = new Date(0);
  const statuses = [undefined, 'completed'] as const;
  const versions = [undefined, 1];
  const periods = [{}, { from: moment }, { to: moment }, { from: moment, to: moment }];
  const conversations = statuses.flatMap((status) =>
    versions.flatMap((version) =>
      periods.map((period) => conversationQuery({ bot: 'b', status, version, ...period })),
    ),
  );
  return [...conversations, membershipQuery('u'), closedShardQuery('2026010100')];
}
