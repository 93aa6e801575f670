import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { invitationLetter, sessionLetter } from './letters.ts';
import { smtpMailer, type Mailer } from './mailer.ts';

/** The stack's mail server, and its inbox over HTTP. */
const { UKV_SMTP: smtp = '', UKV_MAIL: inbox = '' } = process.env;
const FROM = 'UKV-palvelu <no-reply@ukv.example>';
let send: Mailer;

interface Received {
  subject: string;
  text: string;
  html: string;
  from: { address: string; name: string }[];
  to: { address: string }[];
  envelope: { to: { address: string }[] };
  headers: Record<string, string>;
}

beforeAll(() => {
  send = smtpMailer(smtp, FROM);
});

/** Mails to one address, which no other test uses; the server may need a moment. */
async function received(address: string): Promise<Received[]> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const all = (await (await fetch(`${inbox}/email`)).json()) as Received[];
    const own = all.filter(({ envelope }) => envelope.to.some((to) => to.address === address));
    if (own.length > 0) return own;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return [];
}

const someone = () => `${randomUUID()}@example.fi`;

test('a letter arrives with both parts, the sender and the link', async () => {
  const to = someone();
  const url = 'https://ukv.example/app/auth/action?mode=signIn&oobCode=a-b_c&apiKey=k&lang=fi';
  await send(to, sessionLetter('signIn', 'fi', url));
  const [mail, ...others] = await received(to);
  expect(others).toEqual([]);
  expect(mail).toMatchObject({
    subject: 'Kirjautumislinkkisi UKV-palveluun',
    from: [{ address: 'no-reply@ukv.example', name: 'UKV-palvelu' }],
    to: [{ address: to }],
  });
  expect(mail?.headers['auto-submitted']).toBe('auto-generated');
  expect(mail?.text).toContain(url);
  expect(mail?.html).toContain('oobCode=a-b_c&amp;apiKey=k');
});

test('letters of every language survive the journey', async () => {
  for (const locale of ['fi', 'sv', 'en'] as const) {
    const to = someone();
    const invitation = {
      organisationName: 'Ålands Ömhet – 株式会社',
      inviter: { name: 'Åsa Öberg', email: 'asa@ukv.example' },
      roles: ['owner', 'manager'] as const,
    };
    const letter = invitationLetter({
      locale,
      ...invitation,
      roles: [...invitation.roles],
      url: 'https://ukv.example/app/invitation/t',
      expiresAt: new Date('2026-03-16T09:00:00Z'),
    });
    await send(to, letter);
    const [mail] = await received(to);
    expect(mail?.subject).toBe(letter.subject);
    expect(mail?.text.trim()).toBe(letter.text.trim());
    expect(mail?.html).toContain('Ålands Ömhet – 株式会社');
  }
});

describe('an address that is more than an address reaches nobody', () => {
  const victim = `victim-${randomUUID()}@example.org`;
  test.each([
    `someone@example.fi>\r\nRCPT TO:<${victim}`,
    `someone@example.fi, ${victim}`,
    `"Someone" <${victim}>`,
    `someone@example.fi\r\nBcc: ${victim}`,
    `<${victim}>`,
    '',
  ])('%j', async (address) => {
    await expect(send(address, sessionLetter('reset', 'en', 'https://ukv.example'))).rejects.toThrow();
    const all = (await (await fetch(`${inbox}/email`)).json()) as Received[];
    expect(all.filter(({ envelope }) => envelope.to.some((to) => to.address === victim))).toEqual([]);
  });
});

test('a name with line breaks adds no header', async () => {
  const to = someone();
  const letter = invitationLetter({
    locale: 'fi',
    organisationName: 'Firma\r\nBcc: victim@example.org',
    inviter: { name: '<img src=x onerror=alert(1)>', email: '' },
    roles: ['adviser'],
    url: 'https://ukv.example/',
    expiresAt: new Date('2026-03-16T09:00:00Z'),
  });
  await send(to, letter);
  const [mail] = await received(to);
  expect(mail?.envelope.to.map(({ address }) => address)).toEqual([to]);
  expect(mail?.headers).not.toHaveProperty('bcc');
  expect(mail?.html).not.toContain('<img');
});
