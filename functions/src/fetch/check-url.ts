/** Longest address that is followed, in characters. */
const LENGTH = 2_000;

/**
 * An address that may be asked at all: http or https at its usual port, nobody's password in it; null otherwise.
 * `base` makes a relative one absolute. The URL standard turns 0x7f.1, 2130706433 and 0177.0.0.1 into 127.0.0.1.
 */
export function checkUrl(text: string, base?: URL): URL | null {
  if (text.length > LENGTH || !URL.canParse(text, base)) return null;
  const url = new URL(text, base);
  const usualPort = url.port === '' || url.port === '80' || url.port === '443';
  const web = url.protocol === 'http:' || url.protocol === 'https:';
  if (!web || !usualPort || url.username || url.password || !url.hostname) return null;
  url.hash = '';
  return url;
}
