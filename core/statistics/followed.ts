/** How many of those who saw a link followed it. Pure. */
import type { DialogueLink } from '../conversation/every-link.ts';
import { own } from '../own.ts';
import type { Counts } from './counts.ts';

export interface FollowedLink {
  id: string;
  label: string;
  /** '' where no version that is known has the link any more. */
  url: string;
  /** Conversations that showed it; never fewer than followed it. */
  shown: number;
  opened: number;
  /** Of those that showed it, 0–1. */
  rate: number;
}

/**
 * Links that were shown, the most followed first, then the most shown.
 * @param links those of the versions in question, the newest version's first: each link is called what it is
 * called there
 */
export function followedLinks(
  { opened, shown, services }: Pick<Counts, 'opened' | 'shown' | 'services'>,
  links: readonly DialogueLink[],
): FollowedLink[] {
  const known = new Map(links.toReversed().map((link) => [link.id, link]));
  const ids = new Set([...links.map(({ id }) => id), ...Object.keys(opened)]);
  return [...ids]
    .map((id): FollowedLink => {
      const link = known.get(id);
      const times = Math.max(0, own(opened, id) ?? 0);
      const seen = Math.max(times, link ? showings(link, shown, services) : 0);
      const rate = seen > 0 ? times / seen : 0;
      return { id, label: link?.label ?? id, url: link?.url ?? '', shown: seen, opened: times, rate };
    })
    .filter((link) => link.shown > 0)
    .sort((a, b) => b.opened - a.opened || b.shown - a.shown || a.label.localeCompare(b.label, 'fi'));
}

function showings({ of }: DialogueLink, shown: Counts['shown'], services: Counts['services']): number {
  return ('node' in of ? own(shown, of.node) : own(services, of.service)) ?? 0;
}
