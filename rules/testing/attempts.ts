/** Writes of one document each, as a member with the right would make them but for what a test changes. */
import { serverTimestamp, Timestamp } from 'firebase/firestore';
import { paths } from '../../core/bots/paths.ts';
import { HOME, need, nodesOfEveryKind, organisation, bot, service, storedNode } from './samples.ts';
import type { Person } from './people.ts';

/** One write. `data` null → delete; an update merges its fields, a create sets the document. */
export interface Attempt {
  name: string;
  path: string;
  /** What stands there before; left out → nothing. */
  stored?: object;
  data: Record<string, unknown> | null;
  /** Default: the adviser. */
  person?: Person;
}

type Fields = Record<string, unknown>;
/** A text of so many letters. */
export const long = (length: number) => 'x'.repeat(length);
/** So many things with ids, where only their number matters. */
export const many = (length: number) => Array.from({ length }, (_, index) => ({ id: `i${index}` }));
export const notNow = Timestamp.fromMillis(Date.UTC(2026, 0, 2));

const nodePath = paths.node(HOME, 'b1', 'fresh');
/** The document of a node that the adviser creates. */
export const newNode = (node: unknown, changes: Fields = {}): Fields => ({
  node,
  rev: 1,
  updatedBy: 'adviser',
  updatedAt: serverTimestamp(),
  ...changes,
});
export const changeNode = (changes: Fields): Fields => ({
  rev: 4,
  updatedBy: 'adviser',
  updatedAt: serverTimestamp(),
  ...changes,
});
export const changeBot = (changes: Fields): Fields => ({ rev: 3, updatedAt: serverTimestamp(), ...changes });
const changeSettings = (changes: Fields): Fields => ({ rev: 5, updatedAt: serverTimestamp(), ...changes });

export const ofKind = (kind: string): Fields => {
  const node = nodesOfEveryKind('fresh').find((one) => one.kind === kind);
  if (!node) throw new Error(`No sample of the kind ${kind}`);
  return node;
};
export const onNode = (name: string, data: Fields): Attempt => ({ name, path: nodePath, data });
export const spoiledNode = (kind: string, changes: Fields): Attempt =>
  onNode(`${kind} with ${describe(changes)}`, newNode({ ...ofKind(kind), ...changes }));
export const onStoredNode = (name: string, changes: Fields): Attempt => ({
  name,
  path: paths.node(HOME, 'b1', 'n1'),
  stored: storedNode('n1'),
  data: changeNode(changes),
});
export const onBot = (changes: Fields): Attempt => ({
  name: `bot with ${describe(changes)}`,
  path: paths.bot(HOME, 'b1'),
  stored: bot,
  data: changeBot(changes),
});
export const onSite = (changes: Fields): Attempt => onBot({ site: { title: {}, body: {}, ...changes } });
export const onSettings = (changes: Fields): Attempt => ({
  name: `organisation with ${describe(changes)}`,
  path: paths.organisation(HOME),
  stored: organisation,
  data: changeSettings(changes),
  person: 'owner',
});
export const onNeed = (changes: Fields): Attempt => ({
  name: `need with ${describe(changes)}`,
  path: paths.need(HOME, 'fresh'),
  data: { ...need('fresh'), ...changes },
});
export const onService = (changes: Fields): Attempt => ({
  name: `service with ${describe(changes)}`,
  path: paths.service(HOME, 'fresh'),
  data: { ...service('fresh'), ...changes },
});

function describe(changes: Fields): string {
  const text = JSON.stringify(changes);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
