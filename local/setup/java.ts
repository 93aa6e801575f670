import { spawnSync } from 'node:child_process';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { Fault } from '../fault.ts';
import { installPackage } from './apt.ts';
import { programsMatching, programsOnPath } from './find-program.ts';
import { javaMajor, OLDEST_JAVA } from './java-version.ts';

const USUAL_PLACES = [
  '/usr/lib/jvm/*/bin/java',
  '/opt/{java,jdk*,jre*}/bin/java',
  '/opt/java/*/bin/java',
  '/Library/Java/JavaVirtualMachines/*/Contents/Home/bin/java',
  '/opt/homebrew/opt/openjdk*/bin/java',
  '/usr/local/opt/openjdk*/bin/java',
  join(homedir(), '.sdkman/candidates/java/*/bin/java'),
  join(homedir(), 'Library/Java/JavaVirtualMachines/*/Contents/Home/bin/java'),
];

const DEBIAN_PACKAGES = ['openjdk-25-jre-headless', 'openjdk-21-jre-headless'];

/**
 * The path of a Java that the Firestore emulator can run on: JAVA_HOME, PATH, the usual folders, in that order;
 * installed on Debian when this is root.
 * @throws Fault when there is none.
 */
export function findJava(): string {
  const java = candidates().find(isNewEnough) ?? installJava();
  if (java) return java;
  throw new Fault(
    `Java ${OLDEST_JAVA} or newer is needed for the database emulator: install it (for example from ` +
      'https://adoptium.net) and, if it is not on PATH, name its folder in JAVA_HOME.',
  );
}

function installJava(): string | undefined {
  for (const name of DEBIAN_PACKAGES) {
    const java = installPackage(name) && candidates().find(isNewEnough);
    if (java) return java;
  }
  return undefined;
}

function candidates(): string[] {
  const home = process.env.JAVA_HOME;
  const named = home ? programsMatching([join(home, 'bin/java')]) : [];
  return [...named, ...programsOnPath(['java']), ...programsMatching(USUAL_PLACES)];
}

function isNewEnough(java: string): boolean {
  const { stderr, stdout } = spawnSync(java, ['-version'], { encoding: 'utf8', timeout: 20_000 });
  return (javaMajor(`${stderr}${stdout}`) ?? 0) >= OLDEST_JAVA;
}
