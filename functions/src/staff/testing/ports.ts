/** The staff's services against the emulators: real database and accounts, mail kept in a list. */
import { deleteApp, initializeApp, type App } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import { getFirestore } from 'firebase-admin/firestore';
import { expect } from 'vitest';
import type { StaffError } from '../../../../core/api/staff.schema.ts';
import { paths } from '../../../../core/bots/paths.ts';
import type { Member, Organisation, Role } from '../../../../core/organisations/organisation.schema.ts';
import type { Letter } from '../../mail/letter.ts';
import type { TaskName, TaskOptions } from '../../tasks/queue.ts';
import type { Caller } from '../caller.ts';
import type { StaffPorts } from '../ports.ts';

export const NOW = new Date('2026-03-02T09:00:00Z');
export const PUBLIC_URL = 'https://ukv.example';

export interface TestPorts extends StaffPorts {
  /** Tasks handed over, oldest first; the test runs them itself. */
  tasks: { task: TaskName; data: object; options?: TaskOptions }[];
  sent: { to: string; letter: Letter }[];
  /** Moves the clock on. */
  wait: (milliseconds: number) => void;
  close: () => Promise<void>;
}

/** `project` starts with demo- and belongs to one test file. */
export async function openPorts(project: string): Promise<TestPorts> {
  const app: App = initializeApp({ projectId: project }, project);
  await clear(project);
  const sent: TestPorts['sent'] = [];
  const tasks: TestPorts['tasks'] = [];
  let time = NOW.getTime();
  return {
    db: getFirestore(app),
    auth: getAuth(app),
    now: () => new Date(time),
    mail: (to, letter) => {
      sent.push({ to, letter });
      return Promise.resolve();
    },
    publicUrl: () => PUBLIC_URL,
    enqueue: (task, data, options) => {
      tasks.push({ task, data, options });
      return Promise.resolve();
    },
    tasks,
    sent,
    wait: (milliseconds) => (time += milliseconds),
    close: () => deleteApp(app),
  };
}

async function clear(project: string): Promise<void> {
  const firestore = process.env.FIRESTORE_EMULATOR_HOST;
  const auth = process.env.FIREBASE_AUTH_EMULATOR_HOST;
  await Promise.all([
    fetch(`http://${firestore}/emulator/v1/projects/${project}/databases/(default)/documents`, {
      method: 'DELETE',
    }),
    fetch(`http://${auth}/emulator/v1/projects/${project}/accounts`, { method: 'DELETE' }),
  ]);
}

export const HOME = 'home';
export const ABROAD = 'abroad';

export const caller = (uid: string): Caller => ({ uid, email: `${uid}@example.fi`, name: `Name of ${uid}` });

/** An organisation with a member per role, called like the role, and one who was removed. */
export async function storeOrganisation(
  { db }: StaffPorts,
  id: string,
  roles: Record<string, Role[]>,
): Promise<void> {
  const organisation: Organisation = {
    name: `Organisation ${id}`,
    kind: 'businessService',
    accent: '#0f5c73',
    locales: ['fi', 'sv', 'en'],
    defaultLocale: 'fi',
    retentionDays: 365,
    privacy: {},
    approvedAt: NOW,
    rev: 1,
    createdAt: NOW,
    updatedAt: NOW,
  };
  await db.doc(paths.organisation(id)).set(organisation);
  for (const [uid, given] of Object.entries(roles)) await storeMember(db, id, uid, given);
}

export async function storeMember(
  db: StaffPorts['db'],
  organisation: string,
  uid: string,
  roles: Role[],
  status: Member['status'] = 'active',
): Promise<void> {
  const { email, name } = caller(uid);
  const member: Member = { uid, email, name, roles, status, createdAt: NOW, updatedAt: NOW };
  await db.doc(paths.member(organisation, uid)).set(member);
}

/** Two organisations; home has one member per role and a removed owner. Nothing has been counted yet. */
export async function storeWorld(ports: StaffPorts): Promise<void> {
  await ports.db.recursiveDelete(ports.db.collection('shared'));
  await storeOrganisation(ports, HOME, { owner: ['owner'], adviser: ['adviser'], manager: ['manager'] });
  await storeMember(ports.db, HOME, 'removed', ['owner'], 'removed');
  await storeOrganisation(ports, ABROAD, { stranger: ['owner'] });
}

/** The call is refused with this code. */
export async function expectRefusal(attempt: Promise<unknown>, code: StaffError): Promise<void> {
  await expect(attempt).rejects.toMatchObject({ details: { code } });
}

/** What the organisation's owners can read afterwards: action and target, oldest first. */
export async function auditOf({ db }: StaffPorts, organisation: string): Promise<string[]> {
  const lines = await db.collection(paths.audit(organisation)).get();
  return lines.docs.map((line) => `${line.get('actor')} ${line.get('action')} ${line.get('target')}`);
}

/**
 * What a stranger leaves behind who makes an account for somebody else's address: a password, an identity at Google
 * that is linked to it, and a session. Answers the ways back in, each trying anew.
 */
export async function hijackInAdvance(project: string, email: string) {
  const password = 'vieraan sana';
  const google = new URLSearchParams({
    providerId: 'google.com',
    id_token: JSON.stringify({ sub: `google of ${email}`, email: `stranger.${email}`, email_verified: true }),
  }).toString();
  const request = { postBody: google, requestUri: 'http://localhost', returnSecureToken: true };
  await askAccounts(project, 'signUp', { email, password });
  const { idToken, localId } = await askAccounts(project, 'signInWithPassword', { email, password });
  await askAccounts(project, 'signInWithIdp', { ...request, idToken });
  return {
    uid: String(localId),
    byPassword: () => askAccounts(project, 'signInWithPassword', { email, password }),
    byGoogle: () => askAccounts(project, 'signInWithIdp', request),
    bySession: () => askAccounts(project, 'lookup', { idToken }),
  };
}

/** What a browser asks of the accounts service, such as `signInWithPassword`. */
export async function askAccounts(
  project: string,
  method: string,
  body: object,
): Promise<Record<string, unknown>> {
  const host = process.env.FIREBASE_AUTH_EMULATOR_HOST;
  const address = `http://${host}/identitytoolkit.googleapis.com/v1/accounts:${method}?key=any`;
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer owner' },
    body: JSON.stringify({ ...body, targetProjectId: project }),
  });
  return (await response.json()) as Record<string, unknown>;
}
