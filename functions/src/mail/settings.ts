import { defineSecret, defineString } from 'firebase-functions/params';

/**
 * Where the product is and how it sends mail. On a real project the CLI asks for these while deploying
 * and keeps SMTP_URL as a secret; the local stack hands all three over as environment variables.
 */
const LOCAL = process.env.FUNCTIONS_EMULATOR === 'true';

if (!LOCAL) {
  defineString('PUBLIC_URL', { description: "The site's address without a slash at the end, https://…" });
  defineString('MAIL_FROM', { description: 'The sender of mails, such as UKV <no-reply@example.fi>' });
  defineSecret('SMTP_URL');
}

/** Secrets that a function which sends mail must be deployed with. */
export const MAIL_SECRETS = LOCAL ? [] : ['SMTP_URL'];

export interface MailSettings {
  publicUrl: string;
  from: string;
  smtpUrl: string;
  /** null → the mail provider signs, or nobody does. */
  dkim: DkimSettings | null;
}

/** For signing here rather than at the provider. */
export interface DkimSettings {
  domainName: string;
  keySelector: string;
  /** PEM. */
  privateKey: string;
}

/** The site's address without a slash at the end. */
export function publicUrlOf(environment: NodeJS.ProcessEnv = process.env): string {
  return required(environment, 'PUBLIC_URL').replace(/\/+$/, '');
}

/** Read when first needed. Throws when one is missing, naming it. */
export function mailSettings(environment: NodeJS.ProcessEnv = process.env): MailSettings {
  return {
    publicUrl: publicUrlOf(environment),
    from: required(environment, 'MAIL_FROM'),
    smtpUrl: required(environment, 'SMTP_URL'),
    dkim: environment.DKIM_DOMAIN?.trim() ? dkimOf(environment) : null,
  };
}

/** An environment file holds one line per value, so the key's line breaks may be written as \\n. */
function dkimOf(environment: NodeJS.ProcessEnv): DkimSettings {
  return {
    domainName: required(environment, 'DKIM_DOMAIN'),
    keySelector: required(environment, 'DKIM_SELECTOR'),
    privateKey: required(environment, 'DKIM_KEY').replaceAll('\\n', '\n'),
  };
}

function required(environment: NodeJS.ProcessEnv, name: string): string {
  const value = environment[name]?.trim();
  if (!value) throw new Error(`The setting ${name} is missing: see "Mail" in docs/operations.md`);
  return value;
}
