/**
 * Counters that conversations add up to. Kept per version; stored as Firestore increments in sharded
 * hour documents and summed into month documents, so the shape is plain nested maps of numbers.
 */
export interface Counts {
  started: number;
  completed: number;
  /** Conversations that have seen the node, each once. */
  shown: Record<string, number>;
  /** Conversations whose present path answers the node. */
  answered: Record<string, number>;
  /** node → option → conversations whose present answer holds it. */
  options: Record<string, Record<string, number>>;
  /** Conversations whose present path speaks for the need (sum of weights > 0). */
  needs: Record<string, number>;
  /** Conversations that were led to the service. */
  services: Record<string, number>;
  /** Conversations from which the link was followed; keys as `linkId` and `serviceLinkId` make them. */
  opened: Record<string, number>;
  channels: Record<string, number>;
  /** Channel → how often the page was opened, whether a conversation came of it or not. */
  openings: Record<string, number>;
  locales: Record<string, number>;
}

export interface DayCounts {
  started: number;
  completed: number;
  needs: Record<string, number>;
}

/** `bots/{b}/stats/{yyyymmddHH_shard}` */
export interface ShardDocument {
  /** yyyymmddHH in UTC. */
  hour: string;
  versions: Record<string, Counts>;
}

/** `bots/{b}/rollups/{yyyymm}`; days are of the organisation's calendar (Europe/Helsinki). */
export interface MonthDocument {
  month: string;
  versions: Record<string, Counts & { days: Record<string, DayCounts> }>;
}

/** What the statistics view reads: totals of a period, by version where asked. */
export interface Statistics {
  from: string;
  to: string;
  /** Versions that have conversations in the period. */
  versions: number[];
  counts: Counts;
  /** yyyy-mm-dd → that day, every day of the period present. */
  days: Record<string, DayCounts>;
  byVersion: Record<string, { started: number; completed: number }>;
}
