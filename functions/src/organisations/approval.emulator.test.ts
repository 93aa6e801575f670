/** What a stranger tries who signs up to send from us, and how an organisation comes to be trusted. */
import { FieldValue } from 'firebase-admin/firestore';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { STAFF_API } from '../../../core/api/staff.schema.ts';
import { paths } from '../../../core/bots/paths.ts';
import { changeCampaign } from '../campaigns/change.service.ts';
import { queueCampaign } from '../campaigns/queue.ts';
import { retryRecipients } from '../campaigns/retry.service.ts';
import { startCampaign } from '../campaigns/start.service.ts';
import { sendTest } from '../campaigns/test.service.ts';
import { campaignFixture, firms, sendPortsOf, storeBot, storeFirms } from '../campaigns/testing/world.ts';
import { sendTurn } from '../campaigns/turn.ts';
import { openSmtp, type TestSmtp } from '../mail/testing/smtp.ts';
import {
  auditOf,
  caller,
  expectRefusal,
  HOME,
  openPorts,
  storeWorld,
  type TestPorts,
} from '../staff/testing/ports.ts';
import { inviteMember } from './invitation.service.ts';
import { listOrganisations, setApproval } from './operator.service.ts';
import { createOrganisation } from './organisation.service.ts';
import { makeSignUpCode } from './sign-up-code.ts';
import { signUpSettings } from './sign-up.ts';

const DAY = 24 * 60 * 60 * 1_000;
const NEW = { name: 'Vantaan kaupunki', kind: 'city', locale: 'fi' } as const;
const stranger = caller('attacker');
const open = signUpSettings({});
let ports: TestPorts;
let smtp: TestSmtp;

beforeAll(async () => {
  [ports, smtp] = await Promise.all([openPorts('demo-approval'), openSmtp()]);
});
beforeEach(async () => {
  await storeWorld(ports);
  ports.sent.length = 0;
});
afterAll(() => Promise.all([ports.close(), smtp.close()]));

const made = async (settings = open, input: { code?: string } = {}, by = stranger) =>
  (await createOrganisation(ports, by, { ...NEW, ...input }, settings)).organisation;
const approvedAt = async (organisation: string) =>
  ((await ports.db.doc(paths.organisation(organisation)).get()).get('approvedAt') as object | null) !== null;
const invite = (organisation: string, email: string, by = stranger) =>
  inviteMember(ports, by, { organisation, email, roles: ['adviser'], locale: 'fi' });
const outcome = (attempt: Promise<unknown>) =>
  attempt.then(() => 'sent', (error: { details: { code: string } }) => error.details.code); // prettier-ignore

describe('a stranger who makes “Vantaan kaupunki”', () => {
  test('invites three a day, whether asked at once, from many organisations or the next hour', async () => {
    const [first, second] = [await made(), await made()];
    const tries = Array.from({ length: 10 }, (_, index) => outcome(invite(first, `v${index}@example.org`)));
    expect((await Promise.all(tries)).toSorted()).toEqual([
      ...Array<string>(7).fill('inviteCap'),
      ...Array<string>(3).fill('sent'),
    ]);
    await expectRefusal(invite(second, 'other@example.org'), 'inviteCap');
    ports.wait(60 * 60 * 1_000);
    await expectRefusal(invite(first, 'later@example.org'), 'inviteCap');
    expect(ports.sent).toHaveLength(3);
    ports.wait(DAY);
    await invite(second, 'other@example.org');
  });

  test('has no friend invite three more from the same organisation', async () => {
    const organisation = await made();
    for (const name of ['a', 'b', 'c']) await invite(organisation, `${name}@example.org`);
    const friend = caller('friend');
    await ports.db.doc(paths.member(organisation, 'friend')).set({
      ...friend,
      roles: ['owner'],
      status: 'active',
      createdAt: ports.now(),
      updatedAt: ports.now(),
    });
    await expectRefusal(invite(organisation, 'd@example.org', friend), 'inviteCap');
  });

  test('with as many accounts as one likes sends sixty a day in all, and nobody gets six', async () => {
    const outcomes = new Map<string, number>();
    for (let account = 0; account < 22; account += 1) {
      const by = caller(`account${account}`);
      const organisation = await made(open, {}, by);
      for (let mail = 0; mail < 3; mail += 1) {
        const to = account < 3 ? `victim+${account}${mail}@example.org` : `v${account}-${mail}@example.org`;
        const result = await outcome(invite(organisation, to, by));
        outcomes.set(result, (outcomes.get(result) ?? 0) + 1);
      }
    }
    expect(ports.sent.filter(({ to }) => to.startsWith('victim'))).toHaveLength(5);
    expect(Object.fromEntries(outcomes)).toEqual({ sent: 60, inviteCap: 6 });
  });

  test('sends no campaign, no test mail, and nothing of what stands in the database already', async () => {
    const organisation = await made();
    const key = { organisation, campaign: 'phishing' };
    await storeBot(ports.db, organisation);
    await ports.db.doc(paths.organisation(organisation)).update({ approvedAt: null });
    await storeFirms(ports.db, firms(3), organisation);
    const campaign = ports.db.doc(paths.campaign(organisation, key.campaign));
    await campaign.set(campaignFixture());
    await expectRefusal(startCampaign(ports, stranger, { ...key, rev: 1 }), 'notApproved');
    const own = { ...key, index: 0, locale: 'fi' as const, contact: null };
    await expectRefusal(sendTest(ports, stranger, own), 'notApproved');

    await campaign.set(campaignFixture({ status: 'queueing', startedAt: ports.now() }));
    await queueCampaign(ports, key);
    expect(await sendTurn(sendPortsOf(ports, smtp.url), key)).toEqual({ sent: 0, ended: 'notAllowed' });
    await expectRefusal(retryRecipients(ports, stranger, { ...key, recipients: [], state: 'failed' }), 'notApproved'); // prettier-ignore
    await changeCampaign(ports, stranger, { ...key, action: 'pause' });
    await expectRefusal(changeCampaign(ports, stranger, { ...key, action: 'resume' }), 'notApproved');
    expect([ports.sent, smtp.received]).toEqual([[], []]);

    await setApproval(ports.db, ports.now(), organisation, true);
    await changeCampaign(ports, stranger, { ...key, action: 'resume' });
    expect((await sendTurn(sendPortsOf(ports, smtp.url), key)).sent).toBeGreaterThan(0);
  });

  test.each(['https://evil.example', 'Voita: evil.example', 'Vantaa\nBcc: a', 'a@b', '<b>Vantaa</b>'])(
    'cannot be called %j, nor have an account or a sender by that name',
    (name) => {
      const organisation = STAFF_API.createOrganisation.input.safeParse({ ...NEW, name });
      const account = { token: 't', name, password: 'pitkä salasana' };
      const person = STAFF_API.createInvitedAccount.input.safeParse(account);
      const sender = { name, replyTo: '', address: '' };
      const campaign = { organisation: 'o', campaign: 'c', rev: 1, settings: { sender } };
      const draft = STAFF_API.saveCampaign.input.safeParse(campaign);
      const issues = [organisation, person, draft].map(({ error }) => error?.issues[0]?.message);
      expect(issues).toEqual(['badName', 'badName', 'badName']);
    },
  );

  test('who has stored such names all the same, before there was a rule, sends no address in them', async () => {
    const organisation = await made();
    await ports.db.doc(paths.organisation(organisation)).update({ name: 'Vantaa https://evil.example' });
    await ports.db.doc(paths.member(organisation, stranger.uid)).update({ name: 'Voita <b> evil.example' });
    await invite(organisation, 'victim@example.org');
    const { subject, text, html } = ports.sent[0]!.letter;
    expect(subject).toBe('Kutsu UKV-palveluun: Vantaa evil example');
    expect([text, html].join()).not.toContain('evil.example');
  });

  test('makes ten a day', async () => {
    for (let number = 0; number < 10; number += 1) await made();
    await expectRefusal(made(), 'tooMany');
  });

  test('makes none where it is closed', async () => {
    const before = (await listOrganisations(ports.db)).length;
    const code = await makeSignUpCode(ports.db, ports.now());
    const closed = signUpSettings({ SIGN_UP: 'closed', APPROVED_ADDRESSES: 'example.fi' });
    await expectRefusal(made(closed), 'signUpClosed');
    await expectRefusal(made(closed, { code }), 'signUpClosed');
    expect(await listOrganisations(ports.db)).toHaveLength(before);
  });
});

describe('an organisation is approved', () => {
  test('by a code, which is good once, for thirty days, and not kept', async () => {
    const code = await makeSignUpCode(ports.db, ports.now());
    const raced = await Promise.all([outcome(made(open, { code })), outcome(made(open, { code }))]);
    expect(raced.toSorted()).toEqual(['badCode', 'sent']);
    await expectRefusal(made(open, { code }), 'badCode');
    const old = await makeSignUpCode(ports.db, ports.now());
    ports.wait(30 * DAY);
    await expectRefusal(made(open, { code: old }), 'badCode');
    const fresh = await makeSignUpCode(ports.db, ports.now());
    const organisation = await made(open, { code: fresh.toLowerCase().replaceAll('-', ' ') });
    expect(await approvedAt(organisation)).toBe(true);
    const stored = await ports.db.collection('signUpCodes').get();
    expect(stored.docs.map(({ id }) => id).join()).not.toContain(fresh.replaceAll('-', ''));
  });

  test('not by a wrong code, which makes no organisation either', async () => {
    const before = (await listOrganisations(ports.db)).length;
    await expectRefusal(made(open, { code: 'AAAA-AAAA-AAAA-AAAA' }), 'badCode');
    await expectRefusal(made(open, { code: '/' }), 'badCode');
    expect(await listOrganisations(ports.db)).toHaveLength(before);
  });

  test('by the address or domain of who makes it', async () => {
    const settings = signUpSettings({ APPROVED_ADDRESSES: 'example.fi' });
    expect(await approvedAt(await made(settings))).toBe(true);
    expect(await approvedAt(await made(open))).toBe(false);
  });

  test('by an operator, who takes it back as well; both are written down', async () => {
    const organisation = await made();
    expect(await setApproval(ports.db, ports.now(), organisation, true)).toBe(true);
    for (const name of ['a', 'b', 'c', 'd']) await invite(organisation, `${name}@example.org`);
    expect(await setApproval(ports.db, ports.now(), organisation, false)).toBe(true);
    await expectRefusal(invite(organisation, 'e@example.org'), 'inviteCap');
    expect(await auditOf(ports, organisation)).toEqual(
      expect.arrayContaining([
        `operator organisation.approve ${organisation}`,
        `operator organisation.withdraw ${organisation}`,
      ]),
    );
    expect(await setApproval(ports.db, ports.now(), 'none', true)).toBe(false);
  });

  test('not by having been there before: what does not say so is not', async () => {
    await ports.db.doc(paths.organisation(HOME)).update({ approvedAt: FieldValue.delete() });
    for (const name of ['a', 'b', 'c']) await invite(HOME, `${name}@example.org`, caller('owner'));
    await expectRefusal(invite(HOME, 'd@example.org', caller('owner')), 'inviteCap');
  });
});

test('an approved organisation has a hundred invitations a day, and five go to one mailbox', async () => {
  const owner = caller('owner');
  for (let number = 0; number < 5; number += 1) await invite(HOME, `Victim+${number}@example.org`, owner);
  await expectRefusal(invite(HOME, 'victim@example.org', owner), 'mailLimit');
  for (let number = 5; number < 100; number += 1) await invite(HOME, `v${number}@example.org`, owner);
  await expectRefusal(invite(HOME, 'last@example.org', owner), 'mailLimit');
});
