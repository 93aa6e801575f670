import { getApps, initializeApp, type App } from 'firebase-admin/app';
import { getAuth, type Auth } from 'firebase-admin/auth';
import { getFirestore, type Firestore } from 'firebase-admin/firestore';

/** The one app of this process; its project and credentials come from the surroundings. */
export function adminApp(): App {
  return getApps().find(({ name }) => name === '[DEFAULT]') ?? initializeApp();
}

export function firestore(): Firestore {
  return getFirestore(adminApp());
}

export function auth(): Auth {
  return getAuth(adminApp());
}
