/**
 * The body of a response as text, as long as it is not larger than `limit` bytes after unpacking.
 * @returns null when it is larger; the rest is not read
 */
export async function readBody(response: Response, limit: number): Promise<string | null> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const parts: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = (await reader.read()) as { done: boolean; value?: Uint8Array };
    if (done || !value) return Buffer.concat(parts).toString('utf8');
    size += value.length;
    if (size > limit) {
      await reader.cancel();
      return null;
    }
    parts.push(value);
  }
}
