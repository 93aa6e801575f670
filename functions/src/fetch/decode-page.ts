const META = /<meta[^>]{0,200}charset\s{0,5}=\s{0,5}["']?([a-z0-9_-]{1,30})/i;
const HEADER = /charset\s{0,5}=\s{0,5}["']?([a-z0-9_-]{1,30})/i;

/**
 * A page's text in the encoding that its header or first 2,048 bytes name. Without one: UTF-8, and Windows-1252
 * for what is not UTF-8, as old Finnish pages are.
 */
export function decodePage(body: Buffer, contentType: string): string {
  const head = body.subarray(0, 2_048).toString('latin1');
  const named = HEADER.exec(contentType)?.[1] ?? META.exec(head)?.[1];
  const decoder = named ? decoderOf(named) : null;
  if (decoder) return decoder.decode(body);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    return new TextDecoder('windows-1252').decode(body);
  }
}

function decoderOf(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}
