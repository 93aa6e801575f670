import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { defaultMessage } from '../../../core/campaigns/default-message.ts';
import { letterFixture } from '../../../core/campaigns/letter-testing.ts';
import { campaignLetter } from '../../../core/campaigns/letter.ts';
import { LOCALES } from '../../../core/dialogue/locale.ts';
import { smtpMailer } from './mailer.ts';

/** The stack's mail server, and its inbox over HTTP. */
const { UKV_SMTP: smtp = '', UKV_MAIL: inbox = '' } = process.env;

interface Received {
  subject: string;
  text: string;
  html: string;
  envelope: { to: { address: string }[] };
}

/** The mail to an address that no other test uses; the server may need a moment. */
async function received(address: string): Promise<Received | undefined> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const all = (await (await fetch(`${inbox}/email`)).json()) as Received[];
    const own = all.find(({ envelope }) => envelope.to.some((to) => to.address === address));
    if (own) return own;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return undefined;
}

const withoutEndings = (text = '') =>
  text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();

/** The inbox writes the head's charset anew. */
const bodyOf = (html = '') => withoutEndings(html.slice(html.indexOf('<body')));

test.each(LOCALES)(
  "a campaign's letter in %s arrives with both parts as they were written",
  async (locale) => {
    const to = `${randomUUID()}@example.fi`;
    const { subject, body } = defaultMessage(LOCALES);
    const letter = campaignLetter(
      letterFixture({
        locale,
        subject: subject[locale] ?? '',
        body: `${body[locale]}\n\n> Årets "bästa" 株式会社 😀`,
        facts: { name: 'Öljy & <b>Kaasu</b> Oy\r\nBcc: victim@example.org' },
      }),
    );
    await smtpMailer(smtp, 'UKV-palvelu <no-reply@ukv.example>')(to, letter);
    const mail = await received(to);
    expect(mail?.envelope.to).toHaveLength(1);
    expect(mail?.subject).toBe(letter.subject);
    expect(mail?.subject).toMatch(/^Öljy & <b>Kaasu<\/b> Oy Bcc: victim@example\.org: /);
    expect(withoutEndings(mail?.text)).toBe(withoutEndings(letter.text));
    expect(bodyOf(mail?.html)).toBe(bodyOf(letter.html));
  },
);
