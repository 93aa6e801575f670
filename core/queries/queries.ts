/**
 * Every query of the product that joins several fields, or reaches over a collection group, as plain data.
 * Both sides build their SDK's query from it, and a test holds each against `firestore.indexes.json`:
 * the emulator answers without an index, production does not.
 */
export interface QueryFilter {
  field: string;
  op: '==' | '<' | '<=' | '>' | '>=' | 'array-contains';
  value: string | number | boolean | Date;
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
  /** Those that are set aside; left out → those that count. */
  spam?: boolean;
  status?: 'active' | 'completed';
  version?: number;
  /** Moments of the start: `from` included, `to` excluded. */
  from?: Date;
  to?: Date;
}

/** Conversations of a bot, newest first: the staff's list, Excel and trials. Spam only where it is asked for. */
export function conversationQuery(filter: ConversationFilter): QueryPlan {
  const filters: QueryFilter[] = [
    { field: 'bot', op: '==', value: filter.bot },
    { field: 'spam', op: '==', value: filter.spam ?? false },
  ];
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

/** Collections whose documents hold what people have told or who they are, each with its own end, `expiresAt`. */
export const EXPIRING = [
  'conversations',
  'recipients',
  'contacts',
  'memberInvitations',
  'audienceParts',
] as const;

/** What should be gone by now, in every organisation. */
export function expiredQuery(collection: (typeof EXPIRING)[number], now: Date): QueryPlan {
  return { collection, group: true, filters: [{ field: 'expiresAt', op: '<=', value: now }], order: [] };
}

/** Versions that one person has published, of every bot in every organisation. */
export function publishedByQuery(uid: string): QueryPlan {
  return {
    collection: 'versions',
    group: true,
    filters: [{ field: 'publishedBy', op: '==', value: uid }],
    order: [],
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

export interface CompanyFilter {
  group?: string;
  town?: string;
  contacts?: string;
  /** Beginning of the folded name. */
  begins?: string;
}

/** Companies by name: the staff's list, the audience of a campaign. */
export function companyQuery({ group, town, contacts, begins }: CompanyFilter): QueryPlan {
  const filters: QueryFilter[] = [];
  if (group) filters.push({ field: 'groups', op: 'array-contains', value: group });
  if (town) filters.push({ field: 'town', op: '==', value: town });
  if (contacts) filters.push({ field: 'contacts', op: '==', value: contacts });
  if (begins) {
    filters.push({ field: 'nameKey', op: '>=', value: begins });
    filters.push({ field: 'nameKey', op: '<', value: `${begins}\uf8ff` });
  }
  return { collection: 'companies', group: false, filters, order: [{ field: 'nameKey', direction: 'asc' }] };
}

/** The same company in every organisation that keeps it. */
export function companyCopiesQuery(businessId: string): QueryPlan {
  return {
    collection: 'companies',
    group: true,
    filters: [{ field: 'businessId', op: '==', value: businessId }],
    order: [],
  };
}

/** Contacts of a company, the one to write to first. */
export function contactQuery(company: string): QueryPlan {
  return {
    collection: 'contacts',
    group: false,
    filters: [{ field: 'company', op: '==', value: company }],
    order: [{ field: 'rank', direction: 'desc' }],
  };
}

/** Contacts that wait for a decision, newest first. */
export function contactDecisionQuery(decision: string): QueryPlan {
  return {
    collection: 'contacts',
    group: false,
    filters: [{ field: 'decision', op: '==', value: decision }],
    order: [{ field: 'updatedAt', direction: 'desc' }],
  };
}

/** What was written after a moment. */
export function changedSinceQuery(
  collection: 'companies' | 'contacts' | 'suppressions',
  since: Date,
): QueryPlan {
  return {
    collection,
    group: false,
    filters: [{ field: 'updatedAt', op: '>', value: since }],
    order: [],
  };
}

/** Campaigns whose trial's plan was frozen. */
export function frozenTrialsQuery(): QueryPlan {
  return {
    collection: 'campaigns',
    group: false,
    filters: [{ field: 'trial.frozenAt', op: '>', value: new Date(0) }],
    order: [],
  };
}

/** Searches for contacts of every organisation that are under way. */
export function contactSearchesAtWorkQuery(): QueryPlan {
  return {
    collection: 'contactSearches',
    group: true,
    filters: [{ field: 'status', op: '==', value: 'running' }],
    order: [],
  };
}

/** Target groups of every organisation whose companies are being collected. */
export function groupsAtWorkQuery(): QueryPlan {
  return {
    collection: 'targetGroups',
    group: true,
    filters: [{ field: 'status', op: '==', value: 'collecting' }],
    order: [],
  };
}

/** Campaigns of every organisation that have work to do. */
export function campaignsAtWorkQuery(status: 'queueing' | 'running'): QueryPlan {
  return {
    collection: 'campaigns',
    group: true,
    filters: [{ field: 'status', op: '==', value: status }],
    order: [],
  };
}

/** Recipients in the order of the queue, all or in one state. */
export function recipientQuery(state?: string): QueryPlan {
  return {
    collection: 'recipients',
    group: false,
    filters: state ? [{ field: 'state', op: '==', value: state }] : [],
    order: [{ field: 'position', direction: 'asc' }],
  };
}

/** Recipients whose turn has come, the longest waiting first. */
export function dueRecipientQuery(now: Date): QueryPlan {
  return {
    collection: 'recipients',
    group: false,
    filters: [{ field: 'dueAt', op: '<=', value: now }],
    order: [{ field: 'dueAt', direction: 'asc' }],
  };
}

/** The recipient that a link belongs to, or everybody with one address. */
export function recipientLookup(field: 'tokenHash' | 'addressHash', value: string): QueryPlan {
  return { collection: 'recipients', group: true, filters: [{ field, op: '==', value }], order: [] };
}

/** The comparison group of a trial; `companies`: those of them between two ids, both included. */
export function comparisonQuery(companies?: { from: string; to: string }): QueryPlan {
  const filters: QueryFilter[] = [{ field: 'state', op: '==', value: 'control' }];
  if (companies) {
    filters.push({ field: 'company', op: '>=', value: companies.from });
    filters.push({ field: 'company', op: '<=', value: companies.to });
  }
  return { collection: 'recipients', group: false, filters, order: [] };
}

/** Copies of the register that are to be refreshed, the longest waiting first. */
export function dueRegisterQuery(now: Date): QueryPlan {
  return {
    collection: 'register',
    group: false,
    filters: [{ field: 'dueAt', op: '<=', value: now }],
    order: [{ field: 'dueAt', direction: 'asc' }],
  };
}

/** Addresses of sites that search engines may be told of, the newest first: no other has the field. */
export function listedSitesQuery(): QueryPlan {
  return {
    collection: 'slugs',
    group: false,
    filters: [],
    order: [{ field: 'listing.publishedAt', direction: 'desc' }],
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
  const groups = [undefined, 'g'];
  const companies = groups.flatMap((group) =>
    [undefined, 'Vantaa'].flatMap((town) =>
      [undefined, 'found'].flatMap((contacts) =>
        [undefined, 'a'].map((begins) => companyQuery({ group, town, contacts, begins })),
      ),
    ),
  );
  return [
    ...conversations,
    membershipQuery('u'),
    ...EXPIRING.map((collection) => expiredQuery(collection, moment)),
    publishedByQuery('u'),
    closedShardQuery('2026010100'),
    ...companies,
    companyCopiesQuery('9900010-6'),
    contactQuery('c'),
    contactDecisionQuery('suggested'),
    changedSinceQuery('companies', moment),
    changedSinceQuery('contacts', moment),
    changedSinceQuery('suppressions', moment),
    frozenTrialsQuery(),
    contactSearchesAtWorkQuery(),
    groupsAtWorkQuery(),
    campaignsAtWorkQuery('running'),
    recipientQuery(),
    recipientQuery('sent'),
    dueRecipientQuery(moment),
    comparisonQuery(),
    comparisonQuery({ from: 'a', to: 'b' }),
    recipientLookup('tokenHash', 'h'),
    recipientLookup('addressHash', 'h'),
    dueRegisterQuery(moment),
    listedSitesQuery(),
  ];
}
