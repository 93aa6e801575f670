/** Who may make an organisation here, and whose is approved at once. */
import { defineString } from 'firebase-functions/params';

const LOCAL = process.env.FUNCTIONS_EMULATOR === 'true';

if (!LOCAL) {
  defineString('SIGN_UP', {
    default: 'open',
    description: 'Whether people may make organisations: open, or closed',
    input: { select: { options: [{ value: 'open' }, { value: 'closed' }] } },
  });
  defineString('APPROVED_ADDRESSES', {
    default: '',
    description:
      'Whose organisations are approved at once: e-mail addresses and domains, separated by commas; may be empty',
  });
  defineString('OPERATOR_EMAIL', {
    default: '',
    description: 'Whom people ask to approve their organisation; may be empty',
  });
}

export interface SignUp {
  open: boolean;
  /** Addresses and domains in lower case. */
  approved: string[];
  /** Whom to ask; '' → not said. */
  operator: string;
  /** A code of the local stack that is never used up; null where anything is deployed. */
  localCode: string | null;
}

/** Settings of this installation; open to everybody and nobody approved where nothing is set. */
export function signUpSettings(environment: NodeJS.ProcessEnv = process.env): SignUp {
  const of = (name: string) => environment[name]?.trim() ?? '';
  return {
    open: of('SIGN_UP') !== 'closed',
    approved: of('APPROVED_ADDRESSES').toLowerCase().split(/[\s,;]+/).filter(Boolean), // prettier-ignore
    operator: of('OPERATOR_EMAIL'),
    localCode: environment.FUNCTIONS_EMULATOR === 'true' ? of('LOCAL_SIGN_UP_CODE') || null : null,
  };
}

/** Whether the list holds a proved address itself or exactly its domain. */
export function isListed({ approved }: Pick<SignUp, 'approved'>, email: string): boolean {
  const address = email.toLowerCase();
  const domain = address.slice(address.lastIndexOf('@') + 1);
  return approved.some((entry) => entry.replace(/^@/, '') === domain || entry === address);
}
