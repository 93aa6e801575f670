import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readReport } from './mail-report.ts';
import { fieldGroups, headerFields } from './report-fields.ts';
import { complaint, exchange, gmail, outOfOffice, postfix } from './testing/reports.ts';

const messageId = '<vantaa.spring.r1.0.0123456789abcdef@ukv.example>';
const read = (text: string) => readReport(Buffer.from(text));
const styles = { postfix, exchange, gmail };

describe.each(Object.entries(styles))('a delivery report of %s', (_name, write) => {
  it('names the mail and says that the address does not exist', async () => {
    const report = await read(write({ messageId, status: '5.1.1' }));
    expect(report).toMatchObject({ type: 'bounced', means: 'noMailbox', code: '5.1.1' });
    expect(report?.messageIds).toContain(messageId);
  });

  it('says that it may still arrive', async () => {
    expect(await read(write({ messageId, status: '4.4.1', action: 'delayed' }))).toMatchObject({
      type: 'bounced',
      means: 'later',
      code: '4.4.1',
    });
  });

  it('says that it arrived', async () => {
    expect(await read(write({ messageId, status: '2.1.5', action: 'delivered' }))).toMatchObject({
      type: 'delivered',
    });
  });

  it('is read the same with bare line feeds', async () => {
    const report = await read(write({ messageId, status: '5.1.1' }).replaceAll('\r\n', '\n'));
    expect(report).toMatchObject({ means: 'noMailbox' });
    expect(report?.messageIds).toContain(messageId);
  });
});

test.each(['abuse', 'fraud', 'opt-out'])('feedback of the kind %s is a complaint', async (kind) => {
  expect(await read(complaint(messageId, kind))).toEqual({
    type: 'complained',
    code: kind,
    messageIds: expect.arrayContaining([messageId]) as string[],
  });
});

test.each([
  ['an out-of-office note', outOfOffice(messageId)],
  ['"not spam"', complaint(messageId, 'not-spam')],
  ['a relayed mail', postfix({ messageId, status: '2.0.0', action: 'relayed' })],
  ['nothing', ''],
  ['noise', '\0\r\n\r\n--b--'],
  ['a report cut short', postfix({ messageId, status: '5.1.1' }).slice(0, 900)],
])('%s is no report', async (_what, text) => {
  expect(await read(text)).toBeNull();
});

test('whatever a stranger mails, reading it neither fails nor hangs', async () => {
  const mail = postfix({ messageId, status: '5.1.1' });
  const spoilt = fc
    .array(fc.tuple(fc.nat(mail.length), fc.nat(60), fc.string({ unit: 'binary', maxLength: 30 })), {
      minLength: 1,
      maxLength: 6,
    })
    .map((cuts) =>
      cuts.reduce((text, [at, length, put]) => text.slice(0, at) + put + text.slice(at + length), mail),
    );
  await fc.assert(
    fc.asyncProperty(fc.oneof(spoilt, fc.string({ unit: 'binary' })), async (text) => {
      const report = await read(text);
      expect(report === null || ['bounced', 'delivered', 'complained'].includes(report.type)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('a report within ten thousand others is read once, from the outside', async () => {
  const deep = Array.from(
    { length: 10_000 },
    (_, i) => `Content-Type: multipart/mixed; boundary="${i}"\r\n\r\n--${i}`,
  );
  expect(await read(deep.join('\r\n'))).toBeNull();
});

test('fields go on over lines, count once, and are known by any case', () => {
  const [first, second] = fieldGroups('A: 1\r\n  2\r\na: 3\r\nno field\r\n\r\n\r\nB:x:y\r\n');
  expect([...(first ?? [])]).toEqual([['a', '1 2']]);
  expect([...(second ?? [])]).toEqual([['b', 'x:y']]);
  expect(headerFields('\r\nMessage-ID:\r\n <x@y>\r\n\r\nMessage-ID: <z@z>').get('message-id')).toBe('<x@y>');
});
