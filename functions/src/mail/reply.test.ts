import { expect, test } from 'vitest';
import { meaningOf, type Meaning } from './reply.ts';

const meaning = (reply: string): Meaning => {
  const [, status = '', words = ''] = /^\d{3}[ -](?:#?(\d\.\d{1,3}\.\d{1,3}) )?(.*)$/s.exec(reply) ?? [];
  return meaningOf(status, words);
};

test.each([
  ['Postfix', '550 5.1.1 <a@b.example>: Recipient address rejected: User unknown in virtual mailbox table'],
  ['Postfix without a code', '550 <a@b.example>: Recipient address rejected: User unknown in relay recipient table'], // prettier-ignore
  ['Exim', '550 Unknown user'],
  ['Exim', '550 Unrouteable address'],
  ['cPanel', '550 No Such User Here'],
  ['Exchange', '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup'],
  ['Exchange Online', '550 5.4.1 Recipient address rejected: Access denied. AS(201806281)'],
  ['Outlook.com', '550 5.5.0 Requested action not taken: mailbox unavailable (S2017062302).'],
  ['Gmail', '550-5.1.1 The email account that you tried to reach does not exist. Please try double-checking'], // prettier-ignore
  ['Gmail', '550 5.2.1 The email account that you tried to reach is disabled.'],
  ['Sendmail', '550 5.1.1 <a@b.example>... User unknown'],
  ['qmail', '550 sorry, no mailbox here by that name. (#5.1.1)'],
  ['Yahoo', "554 delivery error: dd This user doesn't have a yahoo.example account (a@b.example) [0]"],
  ['others', '550 Mailbox a@b.example does not exist'],
  ['others', '553 Invalid recipient <a@b.example>'],
  ['an address that sounds like a block', '550 5.1.1 <blocked.sender@spam-policy.example>: User unknown'],
  ['a link that does', '550 User not found, see https://help.example/policy/blocked'],
])('%s says that there is no such mailbox: %s', (_who, reply) => {
  expect(meaning(reply)).toBe('noMailbox');
});

test.each([
  '554 5.7.1 <a@b.example>: Relay access denied',
  '550 Relaying denied',
  '550 5.7.606 Access denied, banned sending IP [192.0.2.1]',
  '550 Blocked - see https://block.example/?ip=192.0.2.1',
  '550 SPF check failed',
  '550 5.7.26 This mail is unauthenticated, which poses a security risk',
  '554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using zen.spamhaus.example',
  '553 5.1.8 <no-reply@ukv.example>: Sender address rejected: Domain not found',
  '550 Sender verify failed. No Such User Here',
  '550 5.1.1 Message rejected due to local policy',
  '550 5.1.0 192.0.2.1 is listed at rbl.example',
  '554 5.6.0 Looks like spam',
  '550 5.7.1 Refused by policy',
  '550 5.7.1 Recipient address rejected: Access denied',
])('a no to us: %s', (reply) => {
  expect(meaning(reply)).toBe('us');
});

test.each([
  ['550 Requested action not taken: mailbox unavailable', 'unknown'],
  ['550 Administrative reasons', 'unknown'],
  ['554 Transaction failed', 'unknown'],
  ['550 5.4.4 Unable to route', 'unknown'],
  ['550 5.0.0 No', 'unknown'],
  ['550 5.1.0 Address rejected', 'unknown'],
  ['552 5.2.2 Over quota', 'full'],
  ['552 Mailbox is full', 'full'],
])('neither of them: %s → %s', (reply, expected) => {
  expect(meaning(reply)).toBe(expected);
});
