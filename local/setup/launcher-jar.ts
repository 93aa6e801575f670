import { zipSync, strToU8 } from 'fflate';
import { pathToFileURL } from 'node:url';

/** Longest manifest line in bytes, without its line break (JAR File Specification, "Line length"). */
const LONGEST_LINE = 72;

/** `Name: value` as a manifest has it: cut into lines of ≤ 72 bytes, each after the first begins with a space. */
export function manifestLine(name: string, value: string): string {
  const line = `${name}: ${value}`;
  const first = line.slice(0, LONGEST_LINE);
  const rest = line.slice(LONGEST_LINE).match(new RegExp(`.{1,${LONGEST_LINE - 1}}`, 'g')) ?? [];
  return [first, ...rest.map((part) => ` ${part}`)].map((part) => `${part}\r\n`).join('');
}

/** A jar that holds only a manifest: it starts `mainClass` from the jar at `jarPath`, which has no main class. */
export function launcherJar(jarPath: string, mainClass: string): Uint8Array {
  const manifest =
    manifestLine('Manifest-Version', '1.0') +
    manifestLine('Main-Class', mainClass) +
    manifestLine('Class-Path', pathToFileURL(jarPath).href);
  return zipSync({ 'META-INF/MANIFEST.MF': strToU8(`${manifest}\r\n`) });
}
