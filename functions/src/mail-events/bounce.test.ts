import { expect, test } from 'vitest';
import { bounceIn, bounceOf } from './bounce.ts';

test.each([
  ['5.1.1', 'smtp; 550 5.1.1 <a@b.example>: User unknown', 'noMailbox'],
  ['5.0.0', 'smtp; 550 No such user here', 'noMailbox'],
  ['5.0.0', 'smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound', 'noMailbox'],
  ['5.1.1', '', 'noMailbox'],
  ['5.0.0', 'smtp; 550 Blocked - see https://block.example', 'us'],
  ['5.0.0', 'smtp; 550 SPF check failed', 'us'],
  ['5.1.1', 'smtp; 554 5.7.1 Relay access denied', 'us'],
  ['5.7.606', 'smtp; 550 5.1.1 User unknown', 'us'],
  ['5.7.26', '', 'us'],
  ['5.2.2', 'smtp; 552 5.2.2 Over quota', 'full'],
  ['5.4.4', 'X-Postfix; Host or domain name not found', 'unknown'],
  ['5.0.0', '', 'unknown'],
  ['4.4.7', 'smtp; delivery expired', 'later'],
])('a report of %s, “%s”: %s', (status, diagnostic, means) => {
  expect(bounceOf(status, diagnostic).means).toBe(means);
});

test.each([
  [true, '5.1.1', 'noMailbox'],
  [true, '', 'noMailbox'],
  [true, '5.7.1', 'us'],
  [true, '5.2.2', 'full'],
  [true, '5.0.0', 'unknown'],
  [true, '550', 'unknown'],
  [true, 'blocked', 'us'],
  [true, 'user unknown', 'noMailbox'],
  [false, '5.7.1', 'us'],
  [false, '5.1.1', 'later'],
  [false, '4.2.2', 'later'],
  [false, '', 'later'],
  [false, 'mailbox full', 'later'],
])('a provider’s word (hard: %s, “%s”): %s', (hard, code, means) => {
  expect(bounceIn({ hard, code }).means).toBe(means);
});
