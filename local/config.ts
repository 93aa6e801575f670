import type { LocalPorts } from '../core/local-ports.ts';
import { HOST } from './ports.ts';

interface Header {
  key: string;
  value: string;
}

interface FunctionsConfig {
  source: string;
  [key: string]: unknown;
}

interface HostingConfig {
  rewrites: { source: string; function?: { functionId: string; region: string }; destination?: string }[];
  headers: { source: string; headers: Header[] }[];
  [key: string]: unknown;
}

/** The parts of firebase.json that the local stack changes. */
export interface FirebaseConfig {
  functions: FunctionsConfig[];
  hosting: HostingConfig;
  [key: string]: unknown;
}

/**
 * firebase.json for one local stack: its ports, its functions' environment (`envFolder`, relative to the root),
 * and the emulators' origins in the staff app's Content-Security-Policy.
 */
export function localConfig(config: FirebaseConfig, ports: LocalPorts, envFolder: string): FirebaseConfig {
  return {
    ...config,
    functions: config.functions.map((codebase) => localFunctions(codebase, envFolder)),
    hosting: { ...config.hosting, headers: config.hosting.headers.map((rule) => localHeaders(rule, ports)) },
    emulators: {
      auth: { host: HOST, port: ports.auth },
      functions: { host: HOST, port: ports.functions },
      firestore: { host: HOST, port: ports.firestore, websocketPort: ports.firestoreWebsocket },
      hosting: { host: HOST, port: ports.hosting },
      tasks: { host: HOST, port: ports.tasks },
      eventarc: { host: HOST, port: ports.eventarc },
      hub: { host: HOST, port: ports.hub },
      logging: { host: HOST, port: ports.logging },
      ui: { enabled: false },
      singleProjectMode: false,
    },
  };
}

function localFunctions(codebase: FunctionsConfig, envFolder: string): FunctionsConfig {
  return { ...codebase, predeploy: [], configDir: envFolder };
}

function localHeaders<T extends { headers: Header[] }>(rule: T, ports: LocalPorts): T {
  const headers = rule.headers.map((header) =>
    header.key === 'Content-Security-Policy'
      ? { ...header, value: widenConnections(header.value, emulatorOrigins(ports)) }
      : header,
  );
  return { ...rule, headers };
}

/** Both names of this machine: the page may have been opened under either. */
function emulatorOrigins(ports: LocalPorts): string[] {
  return [ports.auth, ports.firestore].flatMap((port) => [
    `http://${HOST}:${port}`,
    `http://localhost:${port}`,
  ]);
}

/** A Content-Security-Policy whose `connect-src` also allows the origins. */
export function widenConnections(policy: string, origins: readonly string[]): string {
  return policy
    .split(';')
    .map((directive) => directive.trim())
    .map((directive) =>
      directive.startsWith('connect-src ') ? [directive, ...origins].join(' ') : directive,
    )
    .join('; ');
}
