import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { launcherJar, manifestLine } from './launcher-jar.ts';

const LONG_PATH = `/opt/${'a folder with spaces/'.repeat(8)}emulator.jar`;

function manifestOf(jar: Uint8Array): string {
  const entry = unzipSync(jar)['META-INF/MANIFEST.MF'];
  return entry ? strFromU8(entry) : '';
}

/** As a JVM reads it: a line that begins with a space goes on with the one before. */
function unwrap(manifest: string): string[] {
  return manifest.replaceAll('\r\n ', '').trimEnd().split('\r\n');
}

describe('the launcher jar', () => {
  const manifest = manifestOf(launcherJar(LONG_PATH, 'com.example.Main'));

  it('names the main class and the jar as a URL', () => {
    expect(unwrap(manifest)).toEqual([
      'Manifest-Version: 1.0',
      'Main-Class: com.example.Main',
      `Class-Path: file://${LONG_PATH.replaceAll(' ', '%20')}`,
    ]);
  });

  it('keeps every line within 72 bytes and ends with an empty one', () => {
    for (const line of manifest.split('\r\n')) expect(line.length).toBeLessThanOrEqual(72);
    expect(manifest).toMatch(/[^\r\n]\r\n\r\n$/);
  });

  it.each([70, 71, 72, 73, 143, 144, 145])('wraps a line of %i bytes without losing any', (length) => {
    const value = 'x'.repeat(length - 'Name: '.length);
    expect(unwrap(manifestLine('Name', value))).toEqual([`Name: ${value}`]);
  });
});
