import type { NeedWeights } from '../dialogue/dialogue.schema.ts';
import { own } from '../own.ts';

interface Matchable {
  id: string;
  needs: NeedWeights;
}

/** How well a service meets the needs found: Σ score × weight over needs with a positive score. */
export function matchScore(needs: Record<string, number>, service: Matchable): number {
  let score = 0;
  for (const [need, weight] of Object.entries(service.needs)) {
    score += Math.max(own(needs, need) ?? 0, 0) * weight;
  }
  return score;
}

/** The `count` services that meet the needs best, best first; equal ones in the given order; none that does not help. */
export function matchServices<S extends Matchable>(
  needs: Record<string, number>,
  services: readonly S[],
  count: number,
): S[] {
  return services
    .map((service) => ({ service, score: matchScore(needs, service) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, count)
    .map(({ service }) => service);
}
