/** What the sheets Needs, Links and Summary add up while the conversations pass by. */
import { openedLinks } from '../conversation/every-link.ts';
import type { TranscriptLine } from '../conversation/transcript.ts';
import type { Counts } from '../statistics/counts.ts';
import { counter } from '../statistics/delta.ts';
import type { ExcelConversation } from './context.ts';
import { minutesOf, needsByWeight } from './conversations.ts';

export interface GroupTotals {
  started: number;
  completed: number;
  /** Minutes → completed conversations of that length: memory stays small however many there are. */
  minutes: Map<number, number>;
}

export interface ExcelTotals {
  all: GroupTotals;
  versions: Map<number, GroupTotals>;
  languages: Map<ExcelConversation['locale'], GroupTotals>;
  channels: Map<ExcelConversation['channel'], GroupTotals>;
  needs: Map<string, { conversations: number; weights: number }>;
  /** Conversations that showed the node, led to the service, followed the link. */
  links: Pick<Counts, 'shown' | 'services' | 'opened'>;
}

const DAY_MINUTES = 24 * 60;

export function emptyTotals(): ExcelTotals {
  return {
    all: emptyGroup(),
    versions: new Map(),
    languages: new Map(),
    channels: new Map(),
    needs: new Map(),
    links: { shown: counter(), services: counter(), opened: counter() },
  };
}

/** Adds one conversation; changes `totals`. */
export function addToTotals(totals: ExcelTotals, conversation: ExcelConversation): void {
  count(totals.all, conversation);
  count(entryOf(totals.versions, conversation.version, emptyGroup), conversation);
  count(entryOf(totals.languages, conversation.locale, emptyGroup), conversation);
  count(entryOf(totals.channels, conversation.channel, emptyGroup), conversation);
  for (const need of needsByWeight(conversation.needs)) {
    const sum = entryOf(totals.needs, need, () => ({ conversations: 0, weights: 0 }));
    sum.conversations += 1;
    sum.weights += conversation.needs[need] ?? 0;
  }
  addOnce(totals.links.services, conversation.services);
  addOnce(totals.links.opened, openedLinks(conversation.history));
}

/** Adds what a conversation has shown, as its transcript tells; changes `totals`. */
export function addShown({ links }: ExcelTotals, lines: readonly TranscriptLine[]): void {
  addOnce(
    links.shown,
    lines.filter(({ who }) => who === 'bot').map(({ node }) => node),
  );
}

function addOnce(sums: Record<string, number>, keys: readonly string[]): void {
  for (const key of new Set(keys)) sums[key] = (sums[key] ?? 0) + 1;
}

/** Median length of the completed conversations in minutes; null when there are none. */
export function medianMinutes({ completed, minutes }: GroupTotals): number | null {
  if (completed === 0) return null;
  const sorted = [...minutes].sort(([a], [b]) => a - b);
  const at = (rank: number) => {
    let passed = 0;
    for (const [length, conversations] of sorted) {
      passed += conversations;
      if (passed > rank) return length;
    }
    return 0;
  };
  return (at(Math.floor((completed - 1) / 2)) + at(Math.floor(completed / 2))) / 2;
}

function emptyGroup(): GroupTotals {
  return { started: 0, completed: 0, minutes: new Map() };
}

function entryOf<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

function count(group: GroupTotals, conversation: ExcelConversation): void {
  group.started += 1;
  if (conversation.status !== 'completed') return;
  group.completed += 1;
  const exact = minutesOf(conversation);
  // Whoever comes back days later is counted to the hour, so that the lengths stay few.
  const length = exact > DAY_MINUTES ? Math.round(exact / 60) * 60 : exact;
  group.minutes.set(length, (group.minutes.get(length) ?? 0) + 1);
}
