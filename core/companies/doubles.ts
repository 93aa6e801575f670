import type { StaffOutput } from '../api/staff.schema.ts';
import type { Company } from './company.schema.ts';
import { websiteHost } from './website.ts';

export type Double = StaffOutput<'findDoubles'>['pairs'][number];
export type PossibleDouble = Pick<Company, 'businessId' | 'nameKey' | 'town' | 'postCode' | 'website'> & {
  id: string;
};

/** A site that more companies than this name is somebody else's: a directory, a social network, a landlord. */
const SITE_OWNERS = 3;
/** A name that more companies than this have tells nothing. */
const NAMESAKES = 10;

/**
 * Pairs that are probably one company, the most probable first. Two that the register knows by different business
 * ids never are, however alike: a group of companies has one name, one site and one yard.
 */
export function findDoubles(companies: readonly PossibleDouble[], limit = 200): Double[] {
  const pairs = new Map<string, Double>();
  for (const { key, because, most } of SIGNS) {
    const groups = Map.groupBy(companies, key);
    groups.delete('');
    for (const group of groups.values()) {
      if (group.length > most) continue;
      for (const [a, b] of pairsOf(group)) {
        const name = [a.id, b.id].sort().join(' ');
        if (canBeOne(a, b) && !pairs.has(name)) pairs.set(name, { a: a.id, b: b.id, because });
        if (pairs.size >= limit) return [...pairs.values()];
      }
    }
  }
  return [...pairs.values()];
}

interface Sign {
  /** What they have in common; '' → nothing. */
  key: (company: PossibleDouble) => string;
  because: Double['because'];
  most: number;
}

const SIGNS: readonly Sign[] = [
  { key: ({ businessId }) => businessId ?? '', because: 'businessId', most: Infinity },
  { key: ({ website }) => websiteHost(website), because: 'website', most: SITE_OWNERS },
  {
    key: ({ nameKey, postCode, town }) =>
      nameKey && (town || postCode) ? `${nameKey}|${town || postCode}` : '',
    because: 'nameAndPlace',
    most: NAMESAKES,
  },
  { key: ({ nameKey }) => nameKey, because: 'name', most: NAMESAKES },
];

function canBeOne(a: PossibleDouble, b: PossibleDouble): boolean {
  return a.businessId === null || b.businessId === null || a.businessId === b.businessId;
}

function pairsOf<T>(list: readonly T[]): [T, T][] {
  return list.flatMap((a, index) => list.slice(index + 1).map((b): [T, T] => [a, b]));
}
