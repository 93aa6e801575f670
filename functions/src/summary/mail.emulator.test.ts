import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { paths } from '../../../core/bots/paths.ts';
import { LOCALES } from '../../../core/dialogue/locale.ts';
import { SAMPLE_DIALOGUE, sampleHistory } from '../../../core/summary/testing.ts';
import { SUMMARY_TEXTS } from '../../../core/summary/texts.ts';
import type { Letter } from '../mail/letter.ts';
import { smtpMailer } from '../mail/mailer.ts';
import { addressHash, writeSuppression } from '../suppressions/suppressions.ts';
import { expectProblem } from '../testing/expect-problem.ts';
import { publishFixture } from '../testing/fixtures.ts';
import { beginOver, emulatorFirestore, post, storedConversation, type Begun } from '../testing/public-app.ts';
import { SUMMARY_LETTER_TEXTS } from './letter-texts.ts';
import { mailRates } from './mail.service.ts';
import { summaryApp } from './testing/app.ts';

const PROJECT = 'demo-summary-mail';
const db = emulatorFirestore(PROJECT);
const { UKV_SMTP: smtp = '', UKV_MAIL: inbox = '' } = process.env;
const sent: { to: string; letter: Letter }[] = [];
let broken = false;
const clock = () => new Date('2026-11-21T12:00:00Z');

/** The service with a mailer that remembers, or breaks. */
const app = summaryApp(PROJECT, {
  send: async (to, letter) => {
    if (broken) throw Object.assign(new Error('421'), { code: 'ECONNECTION' });
    sent.push({ to, letter });
  },
});

beforeAll(async () => {
  await db.recursiveDelete(db.collection('shared'));
  await publishFixture(db, SAMPLE_DIALOGUE, { slug: 'sample' });
});
beforeEach(() => {
  sent.length = 0;
  broken = false;
});

async function completed(words?: string, within = app): Promise<Begun> {
  const begun = await beginOver(within, 'sample');
  await begun.send(...sampleHistory(words));
  return begun;
}

const mail = ({ id, token }: Begun, address: string, more = {}, within = app) =>
  post(within, `/api/v1/conversations/${id}/summary-mail`, { address, ...more }, token);
const someone = () => `${randomUUID()}@example.fi`;

describe('a letter over real SMTP', () => {
  const real = summaryApp(PROJECT, { send: smtpMailer(smtp, 'UKV <no-reply@ukv.example>') });

  async function received(address: string) {
    const mails = (await (await fetch(`${inbox}/email`)).json()) as {
      subject: string; text: string; html: string; headers: Record<string, string>; to: { address: string }[];
    }[]; // prettier-ignore
    return mails.filter(({ to }) => to.some((one) => one.address === address));
  }

  test.each(LOCALES)('arrives in %s with ready answers and services, and nothing typed', async (locale) => {
    const begun = await completed('Zaqxsw https://evil.example <b>', real);
    const to = someone();
    expect(await (await mail(begun, to, { locale }, real)).json()).toEqual({ mailed: true });
    await expect.poll(async () => (await received(to)).length, { timeout: 10_000 }).toBe(1);
    const [letter] = await received(to);
    const words = SUMMARY_LETTER_TEXTS[locale];
    expect(letter?.subject).toBe(words.subject('Vantaan yritysneuvonta'));
    expect(letter?.headers['auto-submitted']).toBe('auto-generated');
    expect(letter?.html).toContain(`<html lang="${locale}">`);
    for (const part of [letter?.text, letter?.html]) {
      expect(part).toContain('Tekijöitä ei löydy');
      expect(part).toContain('https://palvelu.example/digi');
      expect(part).toContain(SUMMARY_TEXTS[locale].chosen);
      expect(part).toContain(words.leftOut);
      expect(part).toContain(`https://ukv.example/b/sample?lang=${locale}`);
      expect(part).not.toMatch(/Zaqxsw|evil|<b>/);
    }
    expect(letter?.html).toContain('Välineet &amp; koneet');
  });
});

test('three letters a conversation, also when many are asked for at once', async () => {
  const begun = await completed();
  const replies = await Promise.all(Array.from({ length: 8 }, () => mail(begun, someone())));
  expect(replies.filter(({ status }) => status === 200)).toHaveLength(3);
  for (const reply of replies.filter(({ status }) => status !== 200)) {
    await expectProblem(reply, 429, { code: 'tooMany' });
  }
  expect(sent).toHaveLength(3);
  expect((await storedConversation(db, begun.id))?.summaryMails).toBe(3);
});

test('few letters an hour to one address, from whatever conversations', async () => {
  const own = summaryApp(PROJECT, { send: async (to, letter) => void sent.push({ to, letter }), ...mailRates(db, clock) });
  const to = someone();
  for (let i = 0; i < 4; i += 1) expect((await mail(await completed(undefined, own), to, {}, own)).status).toBe(200);
  const fifth = await mail(await completed(undefined, own), to.toUpperCase(), {}, own);
  await expectProblem(fifth, 429, { code: 'tooMany' });
  expect(sent).toHaveLength(4);
}); // prettier-ignore

test('to one mailbox as many, whatever stands after its plus', async () => {
  const own = summaryApp(PROJECT, {
    send: async (to, letter) => void sent.push({ to, letter }),
    ...mailRates(db, clock),
  });
  const name = randomUUID();
  for (let number = 1; number <= 4; number += 1) {
    expect((await mail(await completed('a', own), `${name}+${number}@example.fi`, {}, own)).status).toBe(200);
  }
  const fifth = await mail(await completed('a', own), `${name}+5@example.fi`, {}, own);
  await expectProblem(fifth, 429, { code: 'tooMany' });
});

test('no more than an organisation may send in an hour, to whatever addresses', async () => {
  const asked: string[] = [];
  const perOrganisation = async (organisation: string) => (asked.push(organisation) > 1 ? 60 : 0);
  const own = summaryApp(PROJECT, {
    send: async (to, letter) => void sent.push({ to, letter }),
    perOrganisation,
  });
  expect((await mail(await completed('a', own), someone(), {}, own)).status).toBe(200);
  const refused = await mail(await completed('a', own), someone(), {}, own);
  await expectProblem(refused, 429, { code: 'tooMany' });
  expect([asked, sent.length]).toEqual([['vantaa', 'vantaa'], 1]);
});

test('an organisation that nobody has approved sends its texts to nobody', async () => {
  const begun = await completed();
  const organisation = db.doc(paths.organisation('vantaa'));
  await organisation.update({ approvedAt: null });
  await expectProblem(await mail(begun, someone()), 403, { code: 'notApproved' });
  expect(sent).toEqual([]);
  await organisation.update({ approvedAt: new Date() });
  expect((await mail(begun, someone())).status).toBe(200);
});

test('not before the end', async () => {
  const begun = await beginOver(app, 'sample');
  await begun.send(...sampleHistory().slice(0, 2));
  await expectProblem(await mail(begun, someone()), 409, { code: 'notCompleted' });
});

test('only with the conversation’s token, and to one plain address', async () => {
  const begun = await completed();
  await expectProblem(await mail({ ...begun, token: 'vantaa.AAAAAAAAAAAAAAAAAAAAAA' }, someone()), 401, { code: 'unauthorised' });
  for (const address of ['x', 'a@b.fi, c@d.fi', 'A <a@b.fi>', 'a@b.fi\r\nBcc: c@d.fi', '']) {
    await expectProblem(await mail(begun, address), 400, { code: 'malformed' });
  }
  expect(sent).toEqual([]);
}); // prettier-ignore

test('an address that has refused gets nothing, and the answer does not tell so', async () => {
  const to = someone();
  const batch = db.batch();
  writeSuppression(batch, db, { addressHash: addressHash(to), organisation: 'vantaa', reason: 'optOut', at: new Date() });
  await batch.commit();
  const reply = await mail(await completed(), to);
  expect([reply.status, await reply.json()]).toEqual([200, { mailed: true }]);
  expect(sent).toEqual([]);
}); // prettier-ignore

test('a program that filled in the trap sends no letters, and is not told', async () => {
  const begun = await beginOver(app, 'sample');
  const path = `/api/v1/conversations/${begun.id}/answers`;
  await post(app, path, { entries: sampleHistory(), trap: 'x' }, begun.token);
  const reply = await mail(begun, someone());
  expect([reply.status, await reply.json()]).toEqual([200, { mailed: true }]);
  expect(sent).toEqual([]);
});

test('a letter that could not leave does not count', async () => {
  const begun = await completed();
  broken = true;
  await expectProblem(await mail(begun, someone()), 500, { code: 'internal' });
  expect((await storedConversation(db, begun.id))?.summaryMails).toBe(0);
  broken = false;
  expect((await mail(begun, someone())).status).toBe(200);
});

test('the address is kept nowhere', async () => {
  const begun = await completed();
  const to = someone();
  await mail(begun, to);
  expect(JSON.stringify(await storedConversation(db, begun.id))).not.toContain(to);
});
