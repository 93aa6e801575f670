/** Needs that a conversation speaks for, strongest first. */
export function rankedNeeds(needs: Record<string, number>): { id: string; weight: number }[] {
  return Object.entries(needs)
    .filter(([, weight]) => weight > 0)
    .map(([id, weight]) => ({ id, weight }))
    .sort((a, b) => b.weight - a.weight);
}

/** Whole minutes between two moments, at least one. */
export function minutesBetween(from: Date, to: Date): number {
  return Math.max(1, Math.round((to.getTime() - from.getTime()) / 60_000));
}
