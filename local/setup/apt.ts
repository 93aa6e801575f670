import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Whether this machine lets us install Debian packages: root, with apt-get. */
export function canInstallPackages(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** Tries to install a Debian package; false when that does not work. */
export function installPackage(name: string): boolean {
  if (!canInstallPackages()) return false;
  return (
    aptGet('install', '-y', '--no-install-recommends', name) ||
    (aptGet('update') && aptGet('install', '-y', '--no-install-recommends', name))
  );
}

function aptGet(...args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', ['-q', ...args], { env, stdio: 'ignore', timeout: 600_000 }).status === 0;
}
