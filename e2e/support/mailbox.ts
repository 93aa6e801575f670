import { eventually } from './eventually.ts';
import { ready } from './ready.ts';

export interface Mail {
  id: string;
  subject: string;
  text: string;
  html: string;
  to: { address: string }[];
}

/** Mails that have arrived for an address, the newest last. */
export async function mailsTo(email: string): Promise<Mail[]> {
  const response = await fetch(`${ready.mail}/email`);
  const mails = (await response.json()) as Mail[];
  return mails.filter(({ to }) => to.some((one) => one.address === email));
}

/** The link in the first mail to `email` after the `known` ones, once it has arrived. */
export async function linkMailedTo(email: string, known = 0): Promise<string> {
  await eventually(async () => (await mailsTo(email)).length).toBeGreaterThan(known);
  const mail = (await mailsTo(email))[known];
  const link = mail?.text.match(/https?:\/\/\S+/)?.[0];
  if (!link) throw new Error(`The mail "${mail?.subject}" holds no link`);
  return link;
}
