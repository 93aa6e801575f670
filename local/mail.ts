import { inRoot } from './folders.ts';
import { partFault, startPart, type Part } from './part.ts';
import { HOST } from './ports.ts';
import { waitFor } from './wait.ts';

export interface MailOptions {
  ports: { mail: number; smtp: number };
  folders: { mail: string; logs: string };
}

/**
 * Starts MailDev: an SMTP server that keeps every mail and shows it in a web inbox. `begun` gets the program at
 * once, so that it can be stopped while it is still starting.
 * @throws Fault when it does not come up.
 */
export async function startMail({ ports, folders }: MailOptions, begun: (part: Part) => void): Promise<void> {
  const part = startPart({
    name: 'the mail server',
    file: 'mail',
    script: inRoot('node_modules/maildev/bin/maildev'),
    args: [
      ...['--smtp', String(ports.smtp), '--web', String(ports.mail)],
      ...['--ip', HOST, '--web-ip', HOST, '--mail-directory', folders.mail],
    ],
    env: { ...process.env },
    logs: folders.logs,
  });
  begun(part);
  const up = await waitFor(() => inboxAnswers(ports.mail), 120_000, part.ended);
  if (!up) throw partFault(part, 'did not start');
}

async function inboxAnswers(port: number): Promise<true | null> {
  try {
    return (await fetch(`http://${HOST}:${port}/healthz`)).ok || null;
  } catch {
    return null;
  }
}
