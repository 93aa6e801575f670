import { getApps, initializeApp } from 'firebase-admin/app';
import { getFirestore } from 'firebase-admin/firestore';
import { readXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, test } from 'vitest';
import { paths } from '../../../core/bots/paths.ts';
import type { Member, Role } from '../../../core/organisations/organisation.schema.ts';
import { createApp } from '../http/app.ts';
import { hashOf, planOf } from '../trials/plan.ts';
import {
  AT,
  campaignFixture,
  storeCampaign,
  storeCompany,
  storeConversation,
  storeRecipient,
  TRIAL,
} from '../trials/testing/trial.ts';
import { excelRoutes } from './excel.routes.ts';
import { openWithOffice } from './testing/office.ts';

type Verify = Parameters<typeof excelRoutes>[0]['auth']['verifyIdToken'];
const db = getFirestore(getApps()[0] ?? initializeApp({ projectId: 'demo-campaign-excel' }));
const verifyIdToken = async (token: string) => ({ uid: token.slice(5) }) as Awaited<ReturnType<Verify>>;
const freshApp = () =>
  createApp([excelRoutes({ db, auth: { verifyIdToken }, clock: () => new Date('2026-11-21T12:00:00Z') })]);

/** Names that have broken spreadsheets before. */
const HOSTILE = ['=1+1', '@SUM(A1)', '007', '<b>&"\'</b> ]]>', 'a\tb', '_x0041_', '😀 åäö', '-5'];
const COUNT = 600;
const companyId = (index: number) => `k-${index}`;

function get(query: Record<string, string>, uid = 'manager') {
  const search = new URLSearchParams({ organisation: 'vantaa', campaign: 'spring', ...query });
  const headers = { authorization: `Bearer good-${uid}` };
  return freshApp().request(`/api/v1/staff/campaign.xlsx?${search}`, { headers });
}
const download = async (query: Record<string, string> = {}) =>
  new Uint8Array(await (await get(query)).arrayBuffer());

async function storeMember(organisation: string, uid: string, roles: Role[], status: Member['status']) {
  const member: Member = {
    uid,
    email: `${uid}@example.fi`,
    name: uid,
    roles,
    status,
    createdAt: AT,
    updatedAt: AT,
  };
  await db.doc(paths.member(organisation, uid)).set(member);
}

beforeAll(async () => {
  await storeMember('vantaa', 'manager', ['manager'], 'active');
  await storeMember('vantaa', 'gone', ['owner'], 'removed');
  await storeMember('espoo', 'stranger', ['owner'], 'active');
  await db.doc(paths.organisation('vantaa')).set({ name: 'Tikkurannan yrityspalvelut' });
  await db.doc(paths.bot('vantaa', 'mapping')).set({ name: 'Kartoitus' });
  const key = { organisation: 'vantaa', campaign: 'spring' };
  const frozenAt = new Date('2026-03-01T12:00:00Z');
  const frozenHash = hashOf(planOf(key, { ...campaignFixture(), trial: TRIAL }, frozenAt));
  await storeCampaign(db, 'vantaa', 'spring', {
    name: 'Kevät: "2026"/1',
    status: 'running',
    startedAt: AT,
    queued: COUNT,
    excluded: { optedOut: 3 },
    trial: { ...TRIAL, frozenAt, frozenHash },
  });
  const sending = { state: 'sent' as const, attempts: 1, at: AT, fault: '' };
  for (let index = 0; index < COUNT; index += 1) {
    const control = index % 2 === 1;
    await storeRecipient(db, 'vantaa', 'spring', `r${index}`, {
      company: companyId(index),
      companyName: `${HOSTILE[index % HOSTILE.length]} ${index}`,
      facts: {
        businessId: index === 0 ? '9900010-6' : '',
        industry: '25620',
        town: 'Vantaa',
        sizeClass: '5-9',
      },
      arm: control ? 'control' : 'treatment',
      state: control ? 'control' : 'sent',
      email: control ? '' : `info@firma${index}.example`,
      position: index,
      stratum: '25',
      sentAt: control ? null : AT,
      sendings: control ? {} : { 0: sending },
    });
  }
  await storeConversation(db, 'vantaa', {
    status: 'completed',
    invitation: { campaign: 'spring', recipient: 'r0' },
  });
  await storeCompany(
    db,
    'vantaa',
    '9900010-6',
    { name: 'Havukka', industry: '25620', town: 'Vantaa', sizeClass: '' },
    'info@havukka.example',
  );
  await storeCampaign(db, 'vantaa', 'draft', { name: 'Luonnos' });
  await storeCampaign(db, 'vantaa', 'plain', { trial: null });
});

describe("a campaign's Excel file", () => {
  test('opens in another program with every sheet, recipient and date', async () => {
    const sheets = await openWithOffice(await download());
    expect([...sheets.keys()].sort()).toEqual(
      [
        'Arviointisuunnitelma',
        'Eteneminen',
        'Kampanja',
        'Pois jätetyt',
        'Ryhmien vertailu',
        'Tulokset',
        'Vastaanottajat',
      ].sort(),
    );
    const [header = [], ...rows] = sheets.get('Vastaanottajat') ?? [];
    expect(rows).toHaveLength(COUNT);
    expect(rows.map(([name]) => name)).toEqual(
      Array.from({ length: COUNT }, (_, index) => `${HOSTILE[index % HOSTILE.length]} ${index}`),
    );
    const first = Object.fromEntries(header.map((name, index) => [name, rows[0]?.[index]]));
    expect(first).toMatchObject({
      'Y-tunnus': '9900010-6',
      Toimiala: '25620 Metallituotteiden valmistus',
      Henkilöstö: '5-9',
      Ryhmä: 'Kutsutut',
      Sähköposti: 'info@firma0.example',
      Lähetetty: '2.3.2026 11:00',
    });
    expect(sheets.get('Eteneminen')).toContainEqual(['Lähetetty', '300', '100.0%']);
    expect(sheets.get('Pois jätetyt')).toContainEqual(['on kieltänyt viestit', '3']);
    expect(sheets.get('Kampanja')).toContainEqual(['Botti', '', 'Kartoitus']);
    expect(sheets.get('Kampanja')).toContainEqual(['Käynnistetty', '', '2.3.2026 11:00']);
  });

  test('holds the frozen plan, the balance and the result of its trial', async () => {
    const { sheets } = await readXlsx(await download({ locale: 'en' }));
    const rows = (name: string) => sheets.find((sheet) => sheet.name === name)?.rows ?? [];
    expect(rows('Plan')).toContainEqual(['Seed of the draw', 20261026]);
    expect(rows('Plan')).toContainEqual(['Hash matches the plan', 'yes']);
    expect(rows('Plan').find(([item]) => item === 'Plan frozen')?.[1]).toBeInstanceOf(Date);
    expect(rows('Balance')[1]).toEqual([
      'Industry', '25 Manufacture of fabricated metal products', 300, 1, 300, 1, 0,
    ]); // prettier-ignore
    expect(rows('Results')[1]?.slice(0, 5)).toEqual(['Invited', 300, 1, 299, 1]);
    expect(rows('Results')[2]?.slice(0, 4)).toEqual(['Comparison group', 300, 0, 300]);
  });

  test('of a changed plan says that the hash does not match', async () => {
    const trial = { ...TRIAL, plan: 'Jotain muuta', frozenAt: AT, frozenHash: 'f'.repeat(64) };
    await storeCampaign(db, 'vantaa', 'changed', { trial, status: 'running', startedAt: AT });
    const { sheets } = await readXlsx(await download({ locale: 'en', campaign: 'changed' }));
    expect(sheets.find(({ name }) => name === 'Plan')?.rows).toContainEqual(['Hash matches the plan', 'no']);
  });

  test('of a draft shows the groups as they would be drawn, and no result', async () => {
    const { sheets } = await readXlsx(await download({ locale: 'en', campaign: 'draft' }));
    expect(sheets.map(({ name }) => name)).toEqual([
      'Campaign',
      'Funnel',
      'Recipients',
      'Exclusions',
      'Plan',
      'Balance',
    ]);
    expect(sheets.at(-1)?.rows).toHaveLength(4);
    expect(sheets[2]?.rows).toHaveLength(1);
  });

  test('without a trial has four sheets', async () => {
    const { sheets } = await readXlsx(await download({ locale: 'sv', campaign: 'plain' }));
    expect(sheets.map(({ name }) => name)).toEqual(['Kampanj', 'Framsteg', 'Mottagare', 'Utelämnade']);
  });

  test('says in its headers how it is called and how much is in it, and is written down', async () => {
    const response = await get({ locale: 'sv' });
    await response.body?.cancel();
    expect(response.headers.get('x-recipient-count')).toBe(String(COUNT));
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    expect(response.headers.get('content-disposition')).toContain(
      'filename="Kampanj Kevat 2026 1 2026-11-21.xlsx"',
    );
    const audit = await db.collection(paths.audit('vantaa')).limit(1).get();
    expect(audit.docs[0]?.data()).toMatchObject({ actor: 'manager', action: 'campaign.export' });
  });
});

describe('whoever may not have it', () => {
  test.each([
    ['a member of another organisation', {}, 'stranger', 403],
    ['a removed member', {}, 'gone', 403],
    ['a campaign that is not', { campaign: 'nothing' }, 'manager', 404],
    ['an unknown filter', { colour: 'red' }, 'manager', 400],
    ['no campaign', { campaign: '' }, 'manager', 400],
  ])('%s gets a problem document', async (_, query, uid, status) => {
    const response = await get(query, uid);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
  });

  test('nobody signed in gets nothing', async () => {
    const response = await freshApp().request(
      '/api/v1/staff/campaign.xlsx?organisation=vantaa&campaign=spring',
    );
    expect(response.status).toBe(401);
  });
});
