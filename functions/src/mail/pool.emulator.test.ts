import { generateKeyPairSync } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { smtpPool, type CampaignEnvelope, type MailError, type MailPool } from './mailer.ts';
import { openSmtp, type TestSmtp } from './testing/smtp.ts';

const FROM = 'UKV <no-reply@ukv.example>';
const LETTER = { subject: 'Hei', text: 'Hei\n', html: '<p>Hei</p>' };
const ENVELOPE: CampaignEnvelope = {
  fromName: 'Åsa Öberg, Yrityspalvelut',
  replyTo: 'asa@ukv.example',
  messageId: '<a.b.c.0.d@ukv.example>',
  headers: {
    'List-Unsubscribe': '<https://ukv.example/api/v1/unsubscribe/token>',
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  },
};
let smtp: TestSmtp;
let pool: MailPool;

beforeEach(async () => {
  smtp = await openSmtp();
  pool = smtpPool({ url: smtp.url, from: FROM, dkim: null }, 3);
});
afterEach(async () => {
  pool.close();
  await smtp.close();
});

const headersOf = (message: string) =>
  message.slice(0, message.indexOf('\r\n\r\n')).replaceAll(/\r\n[ \t]+/g, ' ');
const failure = (to: string) =>
  pool.send(to, LETTER, ENVELOPE).then(
    () => undefined,
    (error: unknown) => error as MailError,
  );

test('many mails share a few connections', async () => {
  await Promise.all(
    Array.from({ length: 40 }, (_, index) => pool.send(`a${index}@a.example`, LETTER, ENVELOPE)),
  );
  expect(new Set(smtp.received.map(({ to }) => to)).size).toBe(40);
  expect(smtp.busiest).toBe(3);
});

test('names and answers go where they should; nothing else is added', async () => {
  const nasty = { ...ENVELOPE, fromName: 'Åsa" <evil@x.example>\r\nBcc: evil@x.example' };
  await pool.send('a@a.example', LETTER, nasty);
  const [{ from, message }] = smtp.received as [TestSmtp['received'][number]];
  expect(from).toBe('no-reply@ukv.example');
  expect(headersOf(message)).toMatch(/<no-reply@ukv\.example>(\r\n|$)/);
  expect(headersOf(message)).not.toMatch(/^(bcc|auto-submitted):/im);
  const mailbox = /^From: (.*) <no-reply@ukv\.example>/m.exec(headersOf(message))?.[1] ?? '';
  expect(mailbox).not.toMatch(/[@<>]|x\.example/);
  await expect(
    pool.send('a@a.example', LETTER, { ...ENVELOPE, replyTo: 'a@a.example\r\nBcc: b@b' }),
  ).rejects.toThrow();
  expect(smtp.received).toHaveLength(1);
});

describe('signing', () => {
  test('covers both headers of one-click opt-out', async () => {
    const { privateKey } = generateKeyPairSync('rsa', {
      modulusLength: 2048,
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    });
    pool.close();
    const dkim = { domainName: 'ukv.example', keySelector: 's1', privateKey };
    pool = smtpPool({ url: smtp.url, from: FROM, dkim }, 3);
    await pool.send('a@a.example', LETTER, ENVELOPE);
    const signature = /^DKIM-Signature: (.*)$/m.exec(headersOf(smtp.received[0]?.message ?? ''))?.[1] ?? '';
    expect(signature).toMatch(/d=ukv\.example;.*s=s1;/);
    const signed = /[ ;]h=([^;]+);/.exec(signature)?.[1]?.toLowerCase().replaceAll(' ', '').split(':');
    expect(signed).toEqual(
      expect.arrayContaining([
        'from',
        'to',
        'subject',
        'message-id',
        'list-unsubscribe',
        'list-unsubscribe-post',
      ]),
    );
  });
});

describe('a failure says whether the content had begun to leave', () => {
  test('not when the line is cut at the recipient', async () => {
    expect(await failure('drop@a.example')).toMatchObject({ handingOver: false });
  });
  test('yes when it is cut after the content', async () => {
    const error = await failure('cut@a.example');
    expect(error).toMatchObject({ handingOver: true });
    expect(error?.responseCode).toBeUndefined();
    expect(smtp.received).toHaveLength(1);
  });
  test('and brings the server’s reply', async () => {
    expect(await failure('reply-550@a.example')).toMatchObject({
      responseCode: 550,
      command: 'RCPT TO',
      handingOver: false,
    });
    expect(await failure('content-451@a.example')).toMatchObject({ responseCode: 451, command: 'DATA' });
  });
  test('also on a connection that has sent before, and the next mail gets through', async () => {
    await pool.send('a@a.example', LETTER, ENVELOPE);
    expect(await failure('cut@a.example')).toMatchObject({ handingOver: true });
    await pool.send('b@a.example', LETTER, ENVELOPE);
    expect(smtp.received.map(({ to }) => to)).toEqual(['a@a.example', 'cut@a.example', 'b@a.example']);
  });
  test('a server that is away', async () => {
    await smtp.close();
    expect(await failure('a@a.example')).toMatchObject({ handingOver: false });
    smtp = await openSmtp();
  });
});
