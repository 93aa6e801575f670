import type { Network } from '../fetch/network.ts';
import type { Threads } from './reading-threads.ts';

/** What is left of a company's limits. */
export interface Budget {
  pages: number;
  bytes: number;
  /** By `performance.now()`. */
  ends: number;
}

export interface Reader {
  network: Network;
  agent: string;
  threads: Threads;
  budget: Budget;
}

/** Milliseconds. */
export const left = ({ budget }: Pick<Reader, 'budget'>) => Math.max(0, budget.ends - performance.now());
