/** What is read of the repository's package.json. */
export interface Manifest {
  version: string;
  dependencies: Record<string, string>;
}

/** Node's major version in Cloud Functions: the same as the one that this repository brings along. */
const RUNTIME = '24';

/** What the bundle does not contain: Cloud Functions installs these from the package file beside it. */
export const INSTALLED_THERE = ['firebase-admin', 'firebase-functions'] as const;

/**
 * The package.json that is deployed with the functions: exact versions, taken from the repository's own.
 * @throws when the repository does not pin one of them exactly.
 */
export function functionsPackage({ version, dependencies: own }: Manifest) {
  const dependencies = INSTALLED_THERE.map((name) => [name, exactVersion(name, own[name])]);
  return {
    name: 'ukv-functions',
    version,
    private: true,
    type: 'module',
    main: 'index.js',
    engines: { node: RUNTIME },
    dependencies: Object.fromEntries(dependencies) as Record<string, string>,
  };
}

/** What is read of the repository's package-lock.json. */
export interface Lock {
  packages: Record<string, object>;
  [key: string]: unknown;
}

/**
 * The repository's lock file as that of the functions' package: it holds far too much, and npm takes away what the
 * package does not ask for.
 */
export function widestLock(lock: Lock, own: ReturnType<typeof functionsPackage>): Lock {
  const { name, version, engines, dependencies } = own;
  return {
    ...lock,
    name,
    version,
    packages: { ...lock.packages, '': { name, version, engines, dependencies } },
  };
}

function exactVersion(name: string, version: string | undefined): string {
  if (version && /^\d+\.\d+\.\d+$/.test(version)) return version;
  throw new Error(`package.json must pin ${name} to an exact version, not ${version ?? 'none'}`);
}
