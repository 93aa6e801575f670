/** `ukv-signature: t=<unix seconds>,v1=<hex>`: who tells of mails proves that they know the secret. */
import { createHmac, timingSafeEqual } from 'node:crypto';

/** Seconds that a signature holds, either way: clocks differ, and what was overheard cannot be said again later. */
export const SIGNATURE_WINDOW = 300;

const HEADER = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/;

/** HMAC-SHA256 over `<t>.<body>`, the body byte by byte as it is sent. */
export function signatureOf(secret: string, seconds: number, body: Uint8Array): string {
  const hash = createHmac('sha256', secret).update(`${seconds}.`).update(body).digest('hex');
  return `t=${seconds},v1=${hash}`;
}

export function isSignedBy(secret: string, header: string | undefined, body: Uint8Array, now: Date): boolean {
  const [, time] = HEADER.exec(header ?? '') ?? [];
  if (!header || time === undefined) return false;
  if (Math.abs(now.getTime() / 1_000 - Number(time)) > SIGNATURE_WINDOW) return false;
  const right = Buffer.from(signatureOf(secret, Number(time), body));
  const given = Buffer.from(header);
  return given.length === right.length && timingSafeEqual(given, right);
}
