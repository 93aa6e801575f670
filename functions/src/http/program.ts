import type { Context } from 'hono';
import { isbot } from 'isbot';

/** Mail filters that name themselves but are no crawlers of the list that isbot goes by. */
const MAIL_FILTERS = /barracuda|proofpoint|mimecast|safelinks|trend ?micro|fireeye|ms-?office/i;

/** Whether who asks says itself that it is a program: a crawler, a link preview, a mail filter, a script. */
export function saysProgram({ req }: Context): boolean {
  const agent = req.header('user-agent') ?? '';
  return agent === '' || isbot(agent) || MAIL_FILTERS.test(agent);
}
