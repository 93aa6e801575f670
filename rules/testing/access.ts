/** Who may do what, as data: a row per collection. Whoever is not named is denied. */
import { serverTimestamp } from 'firebase/firestore';
import { paths } from '../../core/bots/paths.ts';
import {
  anything,
  bot,
  HOME,
  member,
  need,
  nodesOfEveryKind,
  organisation,
  service,
  storedNode,
} from './samples.ts';
import type { Person } from './people.ts';

export const OPERATIONS = ['get', 'list', 'create', 'update', 'delete'] as const;
export type Operation = (typeof OPERATIONS)[number];

export interface AccessRow {
  /** The document that is read, changed and deleted; its neighbours are listed. */
  path: string;
  stored: object;
  /** A valid new document under the id `fresh`. */
  created: (uid: string) => object;
  /** A valid change. */
  changed: (uid: string) => object;
  allowed: Partial<Record<Operation, readonly Person[]>>;
}

const everyone = ['owner', 'adviser', 'manager'] as const;
const editors = ['owner', 'adviser'] as const;
const owner = ['owner'] as const;
const reads = (people: readonly Person[]) => ({ get: people, list: people });

/** A collection that only functions write. */
function written(path: string, allowed: AccessRow['allowed'], stored: object = anything): AccessRow {
  return { path, stored, created: () => stored, changed: () => ({ value: 2 }), allowed };
}

const shelf = (id: string) => `${paths.bots(HOME)}/b1/${id}`;

export const ACCESS: AccessRow[] = [
  {
    path: paths.organisation(HOME),
    stored: organisation,
    created: () => organisation,
    changed: () => ({ name: 'Uusi nimi', rev: 5, updatedAt: serverTimestamp() }),
    allowed: { get: everyone, update: owner },
  },
  {
    path: paths.bot(HOME, 'b1'),
    stored: bot,
    created: () => bot,
    changed: () => ({ name: 'Uusi nimi', rev: 3, updatedAt: serverTimestamp() }),
    allowed: { ...reads(everyone), update: editors },
  },
  {
    path: paths.node(HOME, 'b1', 'n1'),
    stored: storedNode('n1'),
    created: (uid) => ({
      node: nodesOfEveryKind('fresh')[0],
      rev: 1,
      updatedBy: uid,
      updatedAt: serverTimestamp(),
    }),
    changed: (uid) => ({ rev: 4, updatedBy: uid, updatedAt: serverTimestamp() }),
    allowed: { ...reads(everyone), create: editors, update: editors, delete: editors },
  },
  {
    path: paths.need(HOME, 'x1'),
    stored: need('x1'),
    created: () => need('fresh'),
    changed: () => ({ order: 2 }),
    allowed: { ...reads(everyone), create: editors, update: editors, delete: editors },
  },
  {
    path: paths.service(HOME, 's1'),
    stored: service('s1'),
    created: () => service('fresh'),
    changed: () => ({ active: false }),
    allowed: { ...reads(everyone), create: editors, update: editors, delete: editors },
  },
  written(paths.member(HOME, 'manager'), reads(everyone), member('manager', ['manager'])),
  written(paths.version(HOME, 'b1', 1), reads(everyone)),
  written(paths.chunk(HOME, 'b1', 1, 'fi', 0), reads(everyone)),
  written(paths.conversation(HOME, 'c1'), reads(everyone), { expiresAt: new Date(Date.now() + 3_600_000) }),
  written(paths.media(HOME, 'm1'), reads(everyone)),
  written(paths.company(HOME, 'k1'), reads(everyone)),
  written(paths.contact(HOME, 'k1'), reads(everyone)),
  written(paths.targetGroup(HOME, 'g1'), reads(everyone)),
  written(paths.contactSearch(HOME, 's1'), reads(everyone)),
  written(paths.contactSearchList(HOME, 's1'), {}),
  written(paths.campaign(HOME, 'k1'), reads(everyone)),
  written(paths.framePart(HOME, 'k1', 'f-0'), {}),
  written(paths.recipient(HOME, 'k1', 'r1'), reads(everyone)),
  written(paths.audiencePart(HOME, 'p1'), {}),
  written(paths.campaignMembers(HOME, 'k1'), {}),
  written(paths.registerCopy('9900010-6'), {}),
  written(paths.suppression('abc'), {}),
  written(paths.shared('registerRate'), {}),
  written(`${paths.audit(HOME)}/a1`, reads(owner)),
  written(shelf('stats/2026010100_0'), {}),
  written(shelf('rollups/202601'), {}),
  written(shelf('unforeseen/x'), {}),
  written(paths.slug('teknoloikka'), {}),
  written(paths.memberInvitation('abc'), {}),
  written('unforeseen/x', {}),
];
