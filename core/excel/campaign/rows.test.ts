import { describe, expect, test } from 'vitest';
import { EXCLUSIONS } from '../../campaigns/campaign.schema.ts';
import { newCampaign } from '../../campaigns/new-campaign.ts';
import { recipientFixture } from '../../campaigns/testing.ts';
import { LOCALES } from '../../dialogue/locale.ts';
import { trialResult } from '../../trials/effect.ts';
import { addToFunnel, emptyFunnel, exclusionRows, funnelRows } from './funnel.ts';
import { recipientRow, recipientSheet } from './recipients.ts';
import { settingsRows } from './settings.ts';
import { CAMPAIGN_EXCEL_TEXTS } from './texts.ts';
import { balanceRows, balanceSheet, planRows, resultRows, resultSheet } from './trial.ts';

const at = new Date('2026-03-02T09:00:00Z');
const wall = (hour: number) => new Date(Date.UTC(2026, 2, 2, hour));
const { fi } = CAMPAIGN_EXCEL_TEXTS;
const campaign = {
  ...newCampaign({
    name: 'Kevät',
    bot: { id: 'b', slug: 'b', locales: ['fi', 'sv'] },
    group: null,
    locale: 'fi',
    member: { name: 'Aino', email: 'aino@example.fi' },
    organisationName: 'Tikkuranta',
    uid: 'u',
    at,
  }),
  excluded: { optedOut: 3, constructor: 9 },
};

describe('a recipient', () => {
  const columns = { locale: 'fi' as const, withTrial: true };
  const headers = recipientSheet(columns).columns.map(({ header }) => header);
  const shown = (recipient: Parameters<typeof recipientRow>[0]) => {
    const row = recipientRow(recipient, columns);
    expect(row).toHaveLength(headers.length);
    return Object.fromEntries(headers.map((header, index) => [header, row[index]]));
  };

  test('has every milestone as a real date in Helsinki time, and the reason of the latest fault', () => {
    const sending = { state: 'sent' as const, attempts: 1, at, fault: '' };
    const recipient = recipientFixture({
      facts: { industry: '25620', town: 'Vantaa', sizeClass: '5-9' },
      state: 'bounced',
      stratum: '25 · 5-9',
      sentAt: at,
      bouncedAt: new Date('2026-03-02T10:00:00Z'),
      sendings: { 0: { ...sending, fault: '4.2.2' }, 1: { ...sending, fault: '5.1.1' } },
      outcome: 0,
    });
    expect(shown(recipient)).toMatchObject({
      Yritys: 'Havukka Oy',
      'Y-tunnus': '9900010-6',
      Toimiala: '25620 Metallituotteiden valmistus',
      Henkilöstö: '5-9',
      Ryhmä: 'Kutsutut',
      Osite: '25 · 5-9',
      Tila: 'palautui',
      Sähköposti: 'info@havukka.example',
      'Osoitteen laji': 'yleinen',
      Lähetetty: wall(11),
      Palautui: wall(12),
      'Avasi linkin': null,
      Muistutuksia: 1,
      'Palautuksen tai virheen syy': '5.1.1',
      'Tuotu tulos': 0,
    });
  });

  test('of the comparison group, or whose address is erased, has none', () => {
    const row = shown(
      recipientFixture({ arm: 'control', state: 'control', email: '', company: 'x', facts: {} }),
    );
    expect(row).toMatchObject({
      Ryhmä: 'Vertailuryhmä',
      Sähköposti: null,
      Nimi: null,
      Muistutuksia: null,
      'Y-tunnus': null,
    });
    expect(row['Osoitteen laji']).toBeNull();
  });

  test('without a trial has no group', () => {
    const plain = { locale: 'fi' as const, withTrial: false };
    expect(recipientRow(recipientFixture(), plain)).toHaveLength(recipientSheet(plain).columns.length);
    expect(recipientSheet(plain).columns.map(({ header }) => header)).not.toContain('Ryhmä');
  });
});

test('the funnel counts who was written to, and beside them the comparison group', () => {
  const totals = emptyFunnel();
  const sent = { state: 'sent' as const, attempts: 1, at, fault: '' };
  addToFunnel(
    totals,
    recipientFixture({ sentAt: at, openedAt: at, state: 'opened', sendings: { 0: sent, 1: sent } }),
  );
  addToFunnel(totals, recipientFixture({ sentAt: at, state: 'sent', sendings: { 0: sent } }));
  addToFunnel(totals, recipientFixture({ arm: 'control', state: 'control' }));
  const rows = funnelRows(totals, fi);
  expect(rows[0]).toEqual(['Kaikki vastaanottajat', 2, 1]);
  expect(rows).toContainEqual(['Lähetetty', 2, 1]);
  expect(rows).toContainEqual(['Avasi linkin: koski sivuun tai piti sitä esillä 10 s', 1, 0.5]);
  expect(rows).toContainEqual(['Muistutuksia lähetetty', 1, null]);
  expect(rows).toContainEqual(['Tila nyt: vertailuryhmässä', 1, null]);
  expect(funnelRows(emptyFunnel(), fi)[0]).toEqual(['Kaikki vastaanottajat', 0, null]);
});

test('every reason of being left out has its row', () => {
  const rows = exclusionRows(campaign, fi);
  expect(rows).toHaveLength(EXCLUSIONS.length);
  expect(rows.filter(([, count]) => count !== 0)).toEqual([['on kieltänyt viestit', 3]]);
});

test('the settings show the messages of every language that has them', () => {
  const subject = {
    locale: 'fi' as const,
    organisation: 'Tikkuranta',
    bot: 'Kartoitus',
    group: '',
    campaign,
    madeAt: at,
  };
  const rows = settingsRows(subject);
  expect(rows).toContainEqual(['Käynnistetty', null, null]);
  expect(rows).toContainEqual(['Tiedosto luotu', null, wall(11)]);
  expect(rows).toContainEqual(['Päivät', null, 'ma; ti; ke; to; pe']);
  expect(rows).toContainEqual(['Otsikko', 'ruotsi', '{company}: vad bromsar tillväxten?']);
  expect(rows.filter(([item]) => item === 'Viesti')).toHaveLength(2);
});

describe('the trial', () => {
  const trial = {
    seed: 7,
    treatmentShare: 0.5,
    strata: ['industry' as const],
    outcome: 'completed' as const,
    baseline: 0.1,
    plan: '',
    frozenAt: at,
    frozenHash: 'h',
  };

  test('has its power, its seed, and the text that the hash is of', () => {
    const rows = planRows({ trial, companies: 390, frozen: { text: '{}', matches: true } }, 'fi');
    expect(rows).toContainEqual(['Arvonnan siemenluku', 7]);
    expect(rows).toContainEqual(['Pienin ero, joka näkyy, prosenttiyksikköä (5 % taso, 80 % voima)', 10.1]);
    expect(
      rows.filter(([, value]) => typeof value === 'object' && value !== null && 'share' in value),
    ).toEqual([
      ['Kutsuttujen osuus', { share: 0.5 }],
      ['Odotettu osuus vertailuryhmässä', { share: 0.1 }],
    ]);
    expect(rows).toContainEqual(['Suunnitelma lukittu', wall(11)]);
    expect(rows).toContainEqual(['Tiiviste täsmää suunnitelmaan', 'kyllä']);
    expect(planRows({ trial, companies: 2, frozen: null }, 'en')).toContainEqual([
      'Smallest difference seen, percentage points (5 % level, 80 % power)',
      'too few companies',
    ]);
  });

  test('has its groups side by side, with names of industries and words for what is not known', () => {
    const rows = [
      { variable: 'industry', value: '25', treatment: 2, control: 1, difference: 0.123456 },
      { variable: 'town', value: '', treatment: 1, control: 0, difference: null },
      { variable: 'town', value: '*', treatment: 1, control: 2, difference: 0 },
    ];
    expect(balanceRows(rows, { treatment: 4, control: 0 }, 'sv')).toEqual([
      ['Bransch', '25 Tillverkning av metallvaror', 2, 0.5, 1, null, 0.123],
      ['Kommun', 'okänt', 1, 0.25, 0, null, null],
      ['Kommun', 'övriga', 1, 0.25, 2, null, 0],
    ]);
    expect(balanceSheet(fi).columns).toHaveLength(7);
  });

  test('has groups, difference, interval and bounds in the result', () => {
    const arm = (withOutcome: number, unknown = 0) => ({ companies: 80, withOutcome, unknown });
    const found = trialResult({ treatment: { ...arm(56), companies: 70 }, control: arm(48) });
    const [, , difference, bounds] = resultRows(found, fi);
    expect(difference?.slice(4)).toEqual([
      expect.closeTo(0.2, 9),
      expect.closeTo(0.0524, 4),
      expect.closeTo(0.3339, 4),
      0.0125,
    ]);
    expect(bounds?.slice(4)).toEqual([null, expect.closeTo(0.2, 9), expect.closeTo(0.2, 9), null]);
    expect(resultSheet(fi).columns).toHaveLength(difference?.length ?? 0);
  });
});

test.each(LOCALES)('sheets in %s have names of their own, short enough for Excel', (locale) => {
  const names = Object.values(CAMPAIGN_EXCEL_TEXTS[locale].sheets);
  expect(new Set(names).size).toBe(7);
  expect(Math.max(...names.map((name) => name.length))).toBeLessThanOrEqual(31);
});
