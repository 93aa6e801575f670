const META = /<meta[^>]{0,200}charset\s{0,5}=\s{0,5}["']?([a-z0-9_-]{1,30})/i;
const XML = /^\s{0,100}<\?xml[^>]{0,200}encoding\s{0,5}=\s{0,5}["']([a-z0-9_-]{1,30})/i;
const HEADER = /charset\s{0,5}=\s{0,5}["']?([a-z0-9_-]{1,30})/i;
/** Bytes in which a page names its encoding. */
const HEAD = 2_048;

/**
 * A page's text. In this order: by its byte order mark, its header, the look of UTF-16, and what its first 2,048
 * bytes name (HTML standard, "determining the character encoding"). Without any: UTF-8, and Windows-1252 for what
 * is not UTF-8, as old Finnish pages are.
 */
export function decodePage(body: Buffer, contentType: string): string {
  const head = body.subarray(0, HEAD);
  const named = markedAs(head) ?? HEADER.exec(contentType)?.[1] ?? spacedAs(head) ?? namedIn(head);
  const decoder = named ? decoderOf(named) : null;
  if (decoder) return decoder.decode(body);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(whole(body));
  } catch {
    return new TextDecoder('windows-1252').decode(body);
  }
}

function markedAs(head: Buffer): string | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 'utf-8' : undefined;
}

/** In UTF-16 every other byte of markup is zero. */
function spacedAs(head: Buffer): string | undefined {
  const zeros = [0, 0];
  head.forEach((byte, at) => (zeros[at % 2]! += byte === 0 ? 1 : 0));
  const many = head.length / 4;
  if (zeros[1]! > many) return 'utf-16le';
  return zeros[0]! > many ? 'utf-16be' : undefined;
}

/** A page whose own words can be read byte by byte is not in UTF-16, whatever they say. */
function namedIn(head: Buffer): string | undefined {
  const text = head.toString('latin1');
  const named = META.exec(text)?.[1] ?? XML.exec(text)?.[1];
  return named && /^utf-?16/i.test(named) ? 'utf-8' : named;
}

/** A letter that the cap has cut through is no reason to doubt the others. */
function whole(body: Buffer): Buffer {
  let end = body.length;
  while (end > 0 && end > body.length - 3 && (body[end - 1]! & 0xc0) === 0x80) end -= 1;
  return end > 0 && body[end - 1]! >= 0xc0 ? body.subarray(0, end - 1) : body;
}

function decoderOf(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}
