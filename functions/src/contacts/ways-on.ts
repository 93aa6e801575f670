/** Where a page leads without anybody's doing. */

/** Target of a `<meta http-equiv="refresh">`; undefined for anything else. */
export function refreshTarget(name: string, attribs: Record<string, string>): string | undefined {
  if (name !== 'meta' || attribs['http-equiv']?.trim().toLowerCase() !== 'refresh') return undefined;
  return /^[\d.\s]{0,10}[;,]\s{0,10}(?:url\s{0,5}=\s{0,5})?["']?([^"'\s]{1,500})/i.exec(
    attribs.content ?? '',
  )?.[1];
}

const LOCATION =
  /\blocation(?:\.href)?\s{0,5}(?:=\s{0,5}|\.(?:replace|assign)\(\s{0,5})["'`]([^"'`\s]{1,500})["'`]/g;
const TARGETS = 3;

/** Addresses that a script sends its reader to. */
export function scriptTargetsIn(script: string): string[] {
  return [...script.slice(0, 20_000).matchAll(LOCATION)].slice(0, TARGETS).map(([, target = '']) => target);
}
