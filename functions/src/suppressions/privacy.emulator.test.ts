import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { paths } from '../../../core/bots/paths.ts';
import { invitedPrivacyPath } from '../../../core/campaigns/invited-privacy-path.ts';
import type { Recipient } from '../../../core/campaigns/recipient.schema.ts';
import type { Contact } from '../../../core/contacts/contact.schema.ts';
import { LOCALES } from '../../../core/dialogue/locale.ts';
import type { Trial } from '../../../core/trials/trial.schema.ts';
import type { Organisation } from '../../../core/organisations/organisation.schema.ts';
import { campaignFixture } from '../campaigns/testing/world.ts';
import { mailFor } from '../campaigns/mail.ts';
import { createApp } from '../http/app.ts';
import { refusersIn } from '../invitations/opt-out.ts';
import { INVITED_PRIVACY_TEXTS } from '../page/invited-privacy-texts.ts';
import { publishedIn } from '../published/published.ts';
import { emulatorFirestore } from '../testing/public-app.ts';
import { mappingDialogue } from '../testing/dialogues.ts';
import { publishFixture } from '../testing/fixtures.ts';
import { recipientFixture } from '../testing/recipients.ts';
import { privacyRoutes } from './privacy.routes.ts';

const db = emulatorFirestore('demo-invited-privacy');
const clock = () => new Date('2026-11-25T12:00:00Z');
/** Nothing of the organisation is remembered from one test to the next. */
const get = (path: string) =>
  createApp([privacyRoutes({ db, published: publishedIn(db, clock), findRefuser: refusersIn(db) })]).request(
    path,
  );
const read = async (path: string) => (await get(path)).text();
const FOUND: Contact = {
  company: '9900010-6',
  email: 'maija@havukka.example',
  phone: '',
  kind: 'personalWork',
  legalPerson: true,
  name: 'Maija Mäkinen',
  role: 'ceo',
  title: 'toimitusjohtaja',
  language: '',
  decision: 'accepted',
  rank: 1,
  source: {
    kind: 'website',
    at: new Date('2026-11-03T10:00:00Z'),
    detail: 'https://www.havukka.example/yhteystiedot',
  },
  consents: [],
  blocked: '',
  createdAt: new Date('2026-11-03T10:00:00Z'),
  updatedAt: new Date('2026-11-03T10:00:00Z'),
  expiresAt: new Date('2027-11-03T10:00:00Z'),
};

beforeAll(async () => {
  await publishFixture(db, mappingDialogue());
  await db.doc(paths.campaign('vantaa', 'spring')).set(campaignFixture());
});

async function invited(contact: Partial<Contact> = {}, change: Partial<Recipient> = {}) {
  const id = randomUUID();
  const { email, name } = { ...FOUND, ...contact };
  await db.doc(paths.contact('vantaa', `contact-${id}`)).set({ ...FOUND, ...contact });
  const recipient = await recipientFixture(db, id, { email, name, ...change });
  return { ...recipient, page: `/api/v1/privacy/${recipient.token}` };
}

describe('the page that a mail leads to', () => {
  test('tells what is true of this sender, campaign and contact, by article 14', async () => {
    const { page } = await invited();
    const html = await read(page);
    for (const fact of [
      'Rekisterinpitäjä on Vantaan yritysneuvonta.',
      'Kielotie 1, Vantaa',
      'mailto:aino@ukv.example',
      '6 artiklan 1 kohdan e alakohta',
      'julkaistu yrityksen verkkosivulla',
      'Löysimme sen 3. marraskuuta 2026.',
      'href="https://www.havukka.example/yhteystiedot"',
      '<dd>maija@havukka.example</dd>',
      '<dd>Maija Mäkinen</dd>',
      '<dd>toimitusjohtaja</dd>',
      '<dd>Havukka Oy</dd>',
      'Kutsu lähetettiin 20. marraskuuta 2026.',
      'Yhteystietosi poistetaan viimeistään 3. marraskuuta 2027',
      'Tieto tästä kutsusta poistetaan viimeistään 20. marraskuuta 2027',
      'https://tietosuoja.fi/',
    ])
      expect(html).toContain(fact);
    expect(html).not.toContain('vertailuryhmään');
  });

  test('opens no conversation and counts no opening, and nobody else hears of it', async () => {
    const { page, read: kept } = await invited();
    const before = await kept();
    const response = await get(page);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'cache-control': 'private, no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow',
    });
    const html = await response.text();
    expect(html).not.toMatch(/<script|href="\/i\//);
    expect(await kept()).toEqual(before);
  });

  test.each(LOCALES)('says all of it in %s, and leads to the way to say no', async (locale) => {
    const { page, token } = await invited();
    const html = await read(`${page}?lang=${locale}`);
    expect(html).toContain(`<html lang="${locale}">`);
    const { who, why, basis, source, kept, howLong, receivers, rights, no, complain } =
      INVITED_PRIVACY_TEXTS[locale];
    for (const { title } of [who, why, basis, source, kept, howLong, receivers, rights, no, complain])
      expect(html).toContain(`<h2>${title}</h2>`);
    expect(html).toContain(`href="/api/v1/unsubscribe/${token}?lang=${locale}"`);
  });

  test.each<[string, Partial<Contact>, string]>([
    [
      'a list',
      { source: { kind: 'import', at: FOUND.createdAt, detail: 'lista.csv' } },
      'yritysluettelossa, jonka otimme käyttöön 3. marraskuuta 2026',
    ],
    [
      'an adviser',
      { source: { kind: 'manual', at: FOUND.createdAt, detail: 'uid' } },
      'neuvojamme tallensi osoitteesi 3. marraskuuta 2026',
    ],
    [
      'somebody who agreed',
      {
        consents: [
          {
            purpose: 'invitation',
            channel: 'email',
            text: 'x',
            how: 'written',
            at: FOUND.createdAt,
            withdrawnAt: null,
          },
        ],
      },
      'Annoit suostumuksesi kutsuihin 3. marraskuuta 2026',
    ],
  ])('knows %s', async (_, contact, sentence) => {
    expect(await read((await invited(contact)).page)).toContain(sentence);
  });

  test('says that a contact is gone, and shows nothing of it', async () => {
    const { page } = await invited({}, { contact: '', email: '', name: '' });
    const html = await read(page);
    expect(html).toContain('Osoitteesi ja nimesi on jo poistettu.');
    expect(html).not.toMatch(/maija|Mäkinen/i);
  });

  test('of a company’s own campaign speaks of its interest, and of a trial’s lot', async () => {
    await publishFixture(db, mappingDialogue(), { organisation: 'firma', slug: 'firma' });
    await db.doc(paths.organisation('firma')).update({ kind: 'company' satisfies Organisation['kind'] });
    const trial: Trial = {
      seed: 1,
      treatmentShare: 0.5,
      strata: [],
      outcome: 'answered',
      baseline: 0.1,
      plan: '',
      frozenAt: null,
      frozenHash: '',
    };
    await db.doc(paths.campaign('firma', 'spring')).set({ ...campaignFixture(), trial });
    const { token } = await recipientFixture(db, randomUUID(), {}, 'firma');
    const html = await read(`/api/v1/privacy/${token}`);
    expect(html).toContain('oikeutettu etu');
    expect(html).not.toContain('e alakohta');
    expect(html).toContain('vertailuryhmään');
  });

  test('makes no markup of what others wrote', async () => {
    const { page } = await invited({ name: '<img src=x onerror=alert(1)>' });
    expect(await read(page)).not.toContain('<img');
  });
});

test('the letter’s link and its plain text lead there, and not to the conversation', async () => {
  const { read: kept } = await invited();
  const recipient = { ...(await kept()), next: 0 };
  const sending = {
    key: { organisation: 'vantaa', campaign: 'spring' },
    campaign: campaignFixture(),
    organisation: { name: 'Vantaan yritysneuvonta', accent: '#0b6e4f' },
    publicUrl: 'https://botti.example',
  };
  const { letter } = mailFor(sending, 'anybody', recipient, null);
  const [, link = ''] = /Näin käsittelemme tietojasi: (\S+)/.exec(letter.text) ?? [];
  expect(link).toMatch(/^https:\/\/botti\.example\/api\/v1\/privacy\/vantaa\.spring\.anybody\.[\w-]{22}$/);
  expect(letter.html).toContain(`href="${link}"`);
});

describe('of nobody in particular', () => {
  test.each(LOCALES)('the page that test mails and previews lead to is there, in %s', async (locale) => {
    const response = await get(`${invitedPrivacyPath('vantaa')}?lang=${locale}`);
    expect(response.status).toBe(200);
    const html = await response.text();
    expect(html).toContain('Vantaan yritysneuvonta');
    expect(html).toContain(INVITED_PRIVACY_TEXTS[locale].general);
  });

  test.each([invitedPrivacyPath('none'), '/api/v1/invited/__x__/privacy', '/api/v1/privacy/none'])(
    '%s is nowhere',
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(404);
      expect(response.headers.get('content-type')).toContain('text/html');
    },
  );
});
