import { hkdfSync } from 'node:crypto';
import { defineSecret } from 'firebase-functions/params';

/**
 * One secret of the installation, from which every keyed hash and link has a key of its own. Changing it makes
 * links in mails already sent useless and opt-outs unfindable: it is never changed.
 */
const LOCAL = process.env.FUNCTIONS_EMULATOR === 'true';
if (!LOCAL) defineSecret('MASTER_KEY');

/** Secrets that a function which makes or opens links, or hashes addresses, must be deployed with. */
export const KEY_SECRETS = LOCAL ? [] : ['MASTER_KEY'];

export type KeyPurpose = 'link' | 'optOut' | 'suppression' | 'mailEvents' | 'quota';

const made = new Map<string, Buffer>();

/** 32 bytes for one purpose. Throws when the secret is missing or shorter than 32 characters. */
export function keyFor(purpose: KeyPurpose, master = process.env.MASTER_KEY ?? ''): Buffer {
  if (master.length < 32)
    throw new Error('The setting MASTER_KEY is missing: see "Keys" in docs/operations.md');
  const name = `${purpose}:${master}`;
  const known = made.get(name);
  if (known) return known;
  const key = Buffer.from(hkdfSync('sha256', master, 'ukv', purpose, 32));
  made.set(name, key);
  return key;
}
