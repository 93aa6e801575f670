import { describe, expect, test } from 'vitest';
import {
  countOutcomes,
  makeFollower,
  outcomeOf,
  type FollowedConversation,
  type TrialCompany,
} from './follow.ts';

const company = (id: string, change: Partial<TrialCompany> = {}): TrialCompany => ({
  id,
  arm: 'control',
  name: `Yritys ${id} Oy`,
  businessId: id,
  imported: null,
  answered: false,
  completed: false,
  askedForContact: false,
  ...change,
});
const conversation = (change: Partial<FollowedConversation> = {}): FollowedConversation => ({
  company: null,
  status: 'active',
  seq: 1,
  asked: false,
  invited: null,
  ...change,
});
/** Ids of those that have answered afterwards. */
function follow(companies: TrialCompany[], ...conversations: FollowedConversation[]): string[] {
  conversations.forEach(makeFollower(companies));
  return companies.filter(({ answered }) => answered).map(({ id }) => id);
}

const A = '0123456-2';
const B = '9900010-6';

describe('a conversation is of', () => {
  test.each([
    ['the business id, however it is written', { company: { name: 'x', businessId: 'FI01234562' } }, [A]],
    ['the name, where no business id is given', { company: { name: 'yritys 9900010-6' } }, [B]],
    ['the invitation first', { invited: B, company: { name: 'x', businessId: A } }, [B]],
    [
      'nobody, with a business id of another',
      { company: { name: `Yritys ${A}`, businessId: '0737546-2' } },
      [],
    ],
    ['nobody, without a company', {}, []],
    ['nobody, with an invitation of somebody unknown', { invited: 'z' }, []],
    ['nobody, before the first answer', { invited: A, seq: 0 }, []],
  ] satisfies [string, Partial<FollowedConversation>, string[]][])('%s', (_, change, ids) => {
    expect(follow([company(A), company(B)], conversation(change))).toEqual(ids);
  });

  test('nobody, where two are called the same', () => {
    const twins = [company(A, { name: 'Havukka Oy' }), company(B, { name: 'HAVUKKA' })];
    expect(follow(twins, conversation({ company: { name: 'Havukka' } }))).toEqual([]);
  });
});

test('several conversations add up', () => {
  const one = company(A);
  follow([one], conversation({ invited: A, status: 'completed' }), conversation({ invited: A, asked: true }));
  expect(one).toMatchObject({ answered: true, completed: true, askedForContact: true });
});

test('companies are counted by group, outcome and what is not known', () => {
  const companies = [
    company(A, { completed: true, imported: 0 }),
    company(B, { arm: 'treatment', answered: true, imported: 1 }),
    company('new', { arm: 'treatment', businessId: null, answered: true }),
  ];
  expect(countOutcomes(companies, 'answered')).toEqual({
    treatment: { companies: 2, withOutcome: 1, unknown: 1 },
    control: { companies: 1, withOutcome: 0, unknown: 0 },
  });
  expect(countOutcomes(companies, 'completed').control.withOutcome).toBe(1);
  expect(countOutcomes(companies, 'imported')).toEqual({
    treatment: { companies: 2, withOutcome: 1, unknown: 1 },
    control: { companies: 1, withOutcome: 0, unknown: 0 },
  });
  expect(outcomeOf(company(A), 'askedForContact')).toBe(false);
});
