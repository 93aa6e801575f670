import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { linkMailedTo } from './mailbox.ts';
import { address } from './ready.ts';

/** Invites somebody new by e-mail, as the owner who is signed in; the address and the link that was mailed. */
export async function inviteSomebody(owner: Page): Promise<{ email: string; link: string }> {
  const email = `uusi.${randomUUID()}@ukv.example`;
  await owner.goto(address('/app/tikkuranta/members'));
  await owner.getByTestId('invite').click();
  await owner.getByTestId('invite-email').fill(email);
  await owner.getByTestId('invite-submit').click();
  return { email, link: await linkMailedTo(email) };
}
