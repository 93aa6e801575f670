/** A stored world and a client per person, under the real rules in the emulator. */
import { readFileSync } from 'node:fs';
import {
  initializeTestEnvironment,
  type RulesTestContext,
  type RulesTestEnvironment,
} from '@firebase/rules-unit-testing';
import { doc, setDoc, type Firestore } from 'firebase/firestore';
import { paths } from '../../core/bots/paths.ts';
import { ABROAD, bot, HOME, member, organisation } from './samples.ts';
import { MEMBERS, PEOPLE, tokenOf, type Person } from './people.ts';

export interface World {
  /** The person's own client. */
  as: (person: Person) => Firestore;
  /** A client that the rules do not see: stores what a test begins with. */
  admin: Firestore;
  close: () => Promise<void>;
}

/** An empty project with INHABITANTS stored. */
export async function openWorld(projectId: string): Promise<World> {
  const rules = readFileSync(new URL('../../firestore.rules', import.meta.url), 'utf8');
  const environment = await initializeTestEnvironment({ projectId, firestore: { rules } });
  await environment.clearFirestore();
  const { promise: closing, resolve: letGo } = Promise.withResolvers<void>();
  const admin = await keepAdmin(environment, closing);
  await storeAll(admin, INHABITANTS);
  const clients = Object.fromEntries(PEOPLE.map((person) => [person, clientOf(environment, person)]));
  return {
    admin,
    as: (person) => clients[person]!,
    close: async () => {
      letGo();
      await environment.cleanup();
    },
  };
}

export async function storeAll(db: Firestore, documents: Record<string, object>): Promise<void> {
  await Promise.all(Object.entries(documents).map(([path, data]) => setDoc(doc(db, path), data)));
}

/** The client lives as long as the callback runs, so the callback waits for the end of the tests. */
function keepAdmin(environment: RulesTestEnvironment, closing: Promise<void>): Promise<Firestore> {
  return new Promise((resolve, reject) => {
    environment
      .withSecurityRulesDisabled((context) => {
        resolve(modular(context));
        return closing;
      })
      .catch(reject);
  });
}

function clientOf(environment: RulesTestEnvironment, person: Person): Firestore {
  const token = tokenOf(person);
  return modular(
    token ? environment.authenticatedContext(person, token) : environment.unauthenticatedContext(),
  );
}

/** The library types its clients by the old API; the modular functions take them as they are. */
function modular(context: RulesTestContext): Firestore {
  return context.firestore() as unknown as Firestore;
}

/**
 * Two organisations. At home: a member per role, one who was removed as an owner, and an anonymous
 * account that has somehow got a membership. The stranger owns the other organisation.
 */
const INHABITANTS: Record<string, object> = {
  [paths.organisation(HOME)]: organisation,
  [paths.organisation(ABROAD)]: organisation,
  [paths.bot(HOME, 'b1')]: bot,
  [paths.bot(HOME, 'archived')]: { ...bot, archived: true },
  [paths.bot(ABROAD, 'b1')]: bot,
  ...Object.fromEntries(MEMBERS.map((role) => [paths.member(HOME, role), member(role, [role])])),
  [paths.member(HOME, 'removed')]: member('removed', ['owner'], 'removed'),
  [paths.member(HOME, 'anonymous')]: member('anonymous', ['owner']),
  [paths.member(ABROAD, 'stranger')]: member('stranger', ['owner']),
};
