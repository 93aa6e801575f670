/** What a bounce means: whether the address does not exist, or somebody does not want mail from us. Pure. */
import type { MailEvent } from '../../../core/api/mail-events.schema.ts';
import { meaningOf, type Meaning } from '../mail/reply.ts';

export interface Bounce {
  /** `later`: it may arrive yet, or nobody says that it will not. */
  means: Meaning | 'later';
  /** Enhanced status code; '' → none. */
  code: string;
}

/** The more careful one wins where a report says two things. */
const CAREFUL: readonly Meaning[] = ['us', 'full', 'noMailbox', 'unknown'];

/**
 * From a delivery report (RFC 3464): its status is the reporting server's, and often `5.0.0`; the diagnostic holds what
 * the other one said.
 */
export function bounceOf(status: string, diagnostic: string): Bounce {
  const [, , said = '', words = ''] =
    /^(?:smtp; ?)?(\d{3})?[ -]?([45]\.\d{1,3}\.\d{1,3})?([\s\S]{0,2000})/i.exec(diagnostic) ?? [];
  const codes = [status, said].filter(Boolean).sort((a, b) => Number(isBare(a)) - Number(isBare(b)));
  const [code = ''] = codes;
  if (codes.some((one) => one.startsWith('4.'))) return { means: 'later', code };
  const found = codes.map((one) => ({ means: meaningOf(one, words), code: one }));
  const careful = CAREFUL.flatMap((means) => found.find((one) => one.means === means) ?? [])[0];
  return careful ?? { means: meaningOf('', words), code };
}

/** Says only that it is for good. */
const isBare = (status: string) => status === '5.0.0';

/**
 * From a provider's event. `hard` alone is the provider's word that the address does not exist; a code that says
 * something else outweighs it, since many call every permanent refusal hard.
 */
export function bounceIn({ hard, code }: Pick<MailEvent, 'hard' | 'code'>): Bounce {
  const [, status = '', words = ''] = /^([245]\.\d{1,3}\.\d{1,3}(?!\d))?([\s\S]*)$/.exec(code.trim()) ?? [];
  if (status.startsWith('4.')) return { means: 'later', code };
  if (hard && code === '') return { means: 'noMailbox', code };
  const means = meaningOf(status, words);
  if (!hard && means !== 'us' && (status === '' || means === 'noMailbox')) return { means: 'later', code };
  return { means, code };
}
