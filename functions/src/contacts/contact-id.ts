import { createHash } from 'node:crypto';

/** Id of a contact: follows from the company and its address (or number), so finding it again changes nothing. */
export function contactId(company: string, { email, phone }: { email: string; phone: string }): string {
  const key = email ? email.trim().toLowerCase() : phone;
  return createHash('sha256').update(`${company}\n${key}`).digest('hex').slice(0, 20);
}
