import { smtpMailer, type Mailer } from './mailer.ts';
import { mailSettings } from './settings.ts';

/** Mail as this installation sends it. Reads its settings at the first letter, so that other work needs none. */
export function liveMailer(): Mailer {
  let mailer: Mailer | undefined;
  return (...mail) => {
    const { smtpUrl, from } = mailSettings();
    mailer ??= smtpMailer(smtpUrl, from);
    return mailer(...mail);
  };
}
