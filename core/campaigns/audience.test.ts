import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COMPANY_STATUSES, SIZE_CLASSES } from '../companies/company.schema.ts';
import { CONTACT_DECISIONS, CONTACT_KINDS } from '../contacts/contact.schema.ts';
import {
  isInAudience,
  makeChooser,
  traitsOf,
  type AudienceCompany as CompanyOf,
  type AudienceContact,
} from './audience.ts';
import { CAMPAIGN_LIMITS, EXCLUSIONS, type Audience } from './campaign.schema.ts';

const ADDRESSES = ['info@a.example', 'info@b.example', 'aino@a.example', 'aino@c.example', ''];
const consent = {
  purpose: 'invitation',
  channel: 'email',
  text: '',
  how: 'spoken',
  at: new Date(0),
  withdrawnAt: null,
} as const;
const withdrawn = { ...consent, withdrawnAt: new Date(1) };
type Told = Parameters<typeof traitsOf>[0];
interface OneContact extends AudienceContact {
  contact: Told;
}
type AudienceCompany = CompanyOf<OneContact>;
const contactOf = (id: string, contact: Told): OneContact => ({ id, contact, traits: traitsOf(contact) });
const plain: Told = {
  email: 'info@a.example',
  kind: 'generic',
  decision: 'accepted',
  blocked: '',
  rank: 1,
  consents: [],
};

const contacts = fc.array(
  fc.record({
    email: fc.constantFrom(...ADDRESSES),
    kind: fc.constantFrom(...CONTACT_KINDS),
    decision: fc.constantFrom(...CONTACT_DECISIONS),
    blocked: fc.constantFrom('' as const, 'bounced' as const),
    rank: fc.integer({ min: 0, max: 3 }),
    consents: fc.constantFrom<Told['consents']>([], [consent], [withdrawn]),
  }),
  { maxLength: 4 },
);
const companies: fc.Arbitrary<AudienceCompany[]> = fc
  .array(fc.record({ status: fc.constantFrom(...COMPANY_STATUSES), contacts }), { maxLength: 12 })
  .map((list) =>
    list.map(({ status, contacts }, index) => ({
      id: `c${index}`,
      company: { status },
      contacts: contacts.map((contact, at) => contactOf(`c${index}-${at}`, contact)),
    })),
  );
const audience = fc.record({
  kinds: fc.subarray([...CONTACT_KINDS]),
  perCompany: fc.constantFrom('best' as const, 'all' as const),
});
const surroundings = fc.record({
  suppressed: fc.subarray(ADDRESSES).map((list) => new Set(list)),
  recent: fc.subarray(['c0', 'c3', 'c5']).map((list) => new Set(list)),
  compared: fc.subarray(['c1', 'c3']).map((list) => new Set(list)),
});

test('every company has recipients or exactly one reason, and nobody is written to who must not be', () => {
  fc.assert(
    fc.property(companies, audience, surroundings, (list, asked, around) => {
      const choose = makeChooser(asked);
      const used: string[] = [];
      for (const company of list) {
        const choice = choose(company, around);
        if ('exclusion' in choice) {
          expect(EXCLUSIONS).toContain(choice.exclusion);
          continue;
        }
        expect(choice.chosen.length).toBeGreaterThan(0);
        if (asked.perCompany === 'best') expect(choice.chosen).toHaveLength(1);
        for (const { contact } of choice.chosen) {
          expect(contact).toMatchObject({ decision: 'accepted', blocked: '' });
          expect(contact.kind === 'private' && !contact.consents.includes(consent)).toBe(false);
          expect(asked.kinds.length === 0 || asked.kinds.includes(contact.kind)).toBe(true);
          expect(around.suppressed.has(contact.email)).toBe(false);
          used.push(contact.email);
        }
        expect(around.recent.has(company.id)).toBe(false);
        expect(['ceased', 'bankrupt']).not.toContain(company.company.status);
      }
      expect(used).not.toContain('');
      expect(new Set(used).size).toBe(used.length);
    }),
  );
});

test('going through the same companies again with what was taken chooses the same', () => {
  fc.assert(
    fc.property(companies, audience, surroundings, (list, asked, around) => {
      const taken = new Map<string, string>();
      const first = list.map((company) => makeChooser(asked, taken)(company, around));
      const again = list.map((company) => makeChooser(asked, taken)(company, around));
      expect(again).toEqual(first);
    }),
  );
});

describe('reasons', () => {
  const nothing = { suppressed: new Set<string>(), recent: new Set<string>(), compared: new Set<string>() };
  const of = (
    change: Partial<Told>,
    around = nothing,
    taken = new Map<string, string>(),
    frame: Set<string> | null = null,
  ) =>
    makeChooser(
      { kinds: ['generic', 'private'], perCompany: 'best' },
      taken,
      frame,
    )(
      { id: 'c', company: { status: 'active' }, contacts: [contactOf('k', { ...plain, ...change })] },
      around,
    );

  test('each has its own', () => {
    expect(of({})).toMatchObject({ chosen: [{ id: 'k' }] });
    expect(of({ email: '' })).toEqual({ exclusion: 'noContact' });
    expect(of({ kind: 'personalWork' })).toEqual({ exclusion: 'noContact' });
    expect(of({ decision: 'suggested' })).toEqual({ exclusion: 'notAccepted' });
    expect(of({ kind: 'private' })).toEqual({ exclusion: 'private' });
    expect(of({ kind: 'private', consents: [withdrawn] })).toEqual({ exclusion: 'private' });
    expect(of({ kind: 'private', consents: [consent] })).toMatchObject({ chosen: [{ id: 'k' }] });
    expect(of({ blocked: 'optedOut' })).toEqual({ exclusion: 'blocked' });
    expect(of({}, { ...nothing, suppressed: new Set([plain.email]) })).toEqual({ exclusion: 'optedOut' });
    expect(of({}, { ...nothing, compared: new Set(['c']) })).toEqual({ exclusion: 'comparison' });
    expect(of({}, { ...nothing, recent: new Set(['c']) })).toEqual({ exclusion: 'recentlyContacted' });
    expect(of({}, nothing, new Map(), new Set(['other']))).toEqual({ exclusion: 'notInPlan' });
    expect(of({}, nothing, new Map(), new Set(['c']))).toHaveProperty('chosen');
    expect(of({}, nothing, new Map([[plain.email, 'other']]))).toEqual({ exclusion: 'sameAddress' });
    const full = new Map(
      Array.from({ length: CAMPAIGN_LIMITS.recipients }, (_, i) => [`${i}@x.example`, '']),
    );
    expect(of({}, nothing, full)).toEqual({ exclusion: 'overLimit' });
  });

  test('the best contact is never for jobs, invoices, privacy or machines, whatever its rank', () => {
    const contactsOf = (emails: string[]) =>
      emails.map((email, at) => contactOf(email, { ...plain, email, rank: 90 - at }));
    const chosen = (emails: string[], perCompany: 'best' | 'all') => {
      const company = { id: 'c', company: { status: 'active' as const }, contacts: contactsOf(emails) };
      const choice = makeChooser({ kinds: [], perCompany })(company, nothing);
      return 'chosen' in choice ? choice.chosen.map(({ id }) => id) : choice.exclusion;
    };
    const unfit = ['rekry@x.fi', 'laskutus@x.fi', 'tietosuoja@x.fi', 'webmaster@x.fi'];
    expect(chosen([...unfit, 'aino@x.fi'], 'best')).toEqual(['aino@x.fi']);
    expect(chosen(unfit, 'best')).toBe('noContact');
    expect(chosen(unfit, 'all')).toEqual(unfit);
  });

  test('a pattern for addresses is none', () => {
    expect(of({ email: 'etunimi.sukunimi@x.fi' })).toEqual({ exclusion: 'noContact' });
  });
});

test('filters by town, beginning of the industry and size', () => {
  const everything: Audience = {
    group: null,
    towns: [],
    industries: [],
    sizeClasses: [],
    kinds: [],
    perCompany: 'best',
    quietDays: 0,
  };
  const company = { town: 'Vantaa', industry: '62010', sizeClass: SIZE_CLASSES[2] } as const;
  expect(isInAudience(company, everything)).toBe(true);
  expect(isInAudience(company, { ...everything, towns: ['espoo', ' VANTAA'] })).toBe(true);
  expect(isInAudience(company, { ...everything, towns: ['Espoo'] })).toBe(false);
  expect(isInAudience(company, { ...everything, industries: ['62'] })).toBe(true);
  expect(isInAudience(company, { ...everything, industries: ['01'] })).toBe(false);
  expect(isInAudience(company, { ...everything, sizeClasses: ['10-19'] })).toBe(false);
});
