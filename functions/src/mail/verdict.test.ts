import { expect, test } from 'vitest';
import { verdictOn } from './verdict.ts';

const reply = (response: string, command: string, handingOver = false) =>
  verdictOn({
    code: 'EENVELOPE',
    response,
    responseCode: Number(response.slice(0, 3)),
    command,
    handingOver,
  });
const silence = (code: string, handingOver: boolean) => verdictOn({ code, command: 'CONN', handingOver });
const kindOf = ({ verdict, serverAway }: ReturnType<typeof verdictOn>) => [verdict.kind, serverAway];

test.each([
  ['550 5.1.1 User unknown', 'RCPT TO', 'bounced'],
  ['550 No such user', 'RCPT TO', 'bounced'],
  ['550 5.2.1 Mailbox disabled', 'RCPT TO', 'bounced'],
  ['550 5.1.1 User unknown', 'DATA', 'bounced'],
  ['550-Not today\n550 No such user', 'RCPT TO', 'bounced'],
  ['550', 'RCPT TO', 'unexplained'],
  ['550 As asked', 'RCPT TO', 'unexplained'],
  ['550 5.7.1 Refused by policy', 'RCPT TO', 'blocked'],
  ['550 Blocked - see https://block.example', 'RCPT TO', 'blocked'],
  ['550 SPF check failed', 'RCPT TO', 'blocked'],
  ['554 5.7.1 Relay access denied', 'RCPT TO', 'blocked'],
  ['550 5.1.8 Bad sender', 'RCPT TO', 'blocked'],
  ['552 5.2.2 Mailbox full', 'RCPT TO', 'refused'],
  ['553 Sender not allowed', 'MAIL FROM', 'blocked'],
  ['550 User unknown', 'MAIL FROM', 'blocked'],
  ['554 5.6.0 Looks like spam', 'DATA', 'blocked'],
  ['451 4.7.1 Greylisted', 'RCPT TO', 'later'],
  ['452 Too many recipients', 'DATA', 'later'],
])('%s to %s: %s, and the server can be used', (response, command, kind) => {
  expect(kindOf(reply(response, command))).toEqual([kind, false]);
});

test('a reply to the content is definite though the content has left', () => {
  expect(kindOf(reply('554 No', 'DATA', true))).toEqual(['unexplained', false]);
  expect(kindOf(reply('451 Later', 'DATA', true))).toEqual(['later', false]);
});

test('silence before the content is another try, after it nobody knows', () => {
  for (const code of ['ECONNECTION', 'ESOCKET', 'ETIMEDOUT', 'ETLS', 'EDNS']) {
    expect(kindOf(silence(code, false))).toEqual(['later', true]);
    expect(kindOf(silence(code, true))).toEqual(['unclear', true]);
  }
  expect(kindOf(reply('421 Closing', 'CONN', true))).toEqual(['unclear', true]);
});

test('what is wrong with the server or our access to it is no fault of the address', () => {
  expect(kindOf(reply('554 Not welcome', 'CONN'))).toEqual(['blocked', true]);
  expect(kindOf(reply('535 5.7.8 Wrong password', 'AUTH LOGIN'))).toEqual(['blocked', true]);
  expect(kindOf(reply('421 Shutting down', 'RCPT TO'))).toEqual(['later', true]);
});

test('keeps codes and never words of a reply', () => {
  expect(reply('550 5.1.1 <aino@firma.example> unknown', 'RCPT TO').verdict.fault).toBe('550 5.1.1');
  expect(verdictOn(new Error('aino@firma.example')).verdict.fault).toBe('unknown');
});
