import { initializeApp, type FirebaseApp } from 'firebase/app';
import { connectAuthEmulator, getAuth, type Auth } from 'firebase/auth';
import { connectFirestoreEmulator, getFirestore, type Firestore } from 'firebase/firestore';
import { getFunctions, type Functions } from 'firebase/functions';
import { offsetOf, portsAt } from '../../../core/local-ports.ts';
import { startAppCheck } from './app-check.ts';

interface Services {
  app: FirebaseApp;
  auth: Auth;
  firestore: Firestore;
  functions: Functions;
}

let services: Services | undefined;

/**
 * Connects to the project that serves this page: Hosting gives its settings at `/__/firebase/init.json`,
 * so one build fits every project. A `demo-` project is the local stack.
 */
export async function connectFirebase(): Promise<Services> {
  if (services) return services;
  const response = await fetch('/__/firebase/init.json');
  if (!response.ok) throw new Error(`Firebase settings answered ${response.status}`);
  const options = (await response.json()) as { projectId: string; apiKey?: string };
  const app = initializeApp({ ...options, apiKey: options.apiKey ?? 'local' });
  await startAppCheck(app);
  // Through Hosting, so that the page needs no connection to the functions' own hosts.
  const functions = getFunctions(app, `${location.origin}/call`);
  services = { app, auth: getAuth(app), firestore: getFirestore(app), functions };
  if (options.projectId.startsWith('demo-')) useEmulators(services);
  return services;
}

/** After `connectFirebase` has settled; views run only then. */
export function firebase(): Services {
  if (!services) throw new Error('Firebase is not connected yet');
  return services;
}

function useEmulators({ auth, firestore }: Services) {
  const host = location.hostname;
  const ports = portsAt(offsetOf(Number(location.port)));
  connectAuthEmulator(auth, `http://${host}:${ports.auth}`, { disableWarnings: true });
  connectFirestoreEmulator(firestore, host, ports.firestore);
}
