/** Which companies of a trial had the outcome, from conversations and from what was gathered elsewhere. Pure. */
import { nameKey } from '../companies/name-key.ts';
import { parseBusinessId } from '../contacts/business-id.ts';
import type { Conversation } from '../conversation/conversation.schema.ts';
import type { Arm } from './draw.ts';
import type { ArmCounts } from './effect.ts';
import type { Trial } from './trial.schema.ts';

/** What a conversation, or a recipient's milestones, show of a company. */
export interface Reached {
  answered: boolean;
  completed: boolean;
  askedForContact: boolean;
}

export interface TrialCompany extends Reached {
  id: string;
  arm: Arm;
  name: string;
  /** null → the company cannot be recognised in a conversation that no invitation led to. */
  businessId: string | null;
  /** 1 or 0 as it was imported; null → not known. */
  imported: number | null;
}

/** What is read of a conversation. */
export type FollowedConversation = Pick<Conversation, 'company' | 'status' | 'seq'> & {
  asked: boolean;
  /** Company of the recipient whose invitation it came from; null → none of this campaign. */
  invited: string | null;
};

/**
 * Adds conversations to the companies that they are of: the invited one, else the one with the business id that the
 * respondent gave, else the only one of that name. A conversation without an answer shows nothing.
 */
export function makeFollower(
  companies: readonly TrialCompany[],
): (conversation: FollowedConversation) => void {
  const byId = new Map(companies.map((company) => [company.id, company]));
  const byBusinessId = new Map(companies.map((company) => [company.businessId, company]));
  const byName = new Map<string, TrialCompany | null>();
  for (const company of companies) {
    const key = nameKey(company.name);
    byName.set(key, byName.has(key) ? null : company);
  }
  const companyOf = ({ invited, company }: FollowedConversation) => {
    if (invited !== null) return byId.get(invited);
    const businessId = parseBusinessId(company?.businessId ?? '');
    if (businessId !== null) return byBusinessId.get(businessId);
    return company?.name ? byName.get(nameKey(company.name)) : undefined;
  };
  return (conversation) => {
    const company = companyOf(conversation);
    if (!company || conversation.seq === 0) return;
    company.answered = true;
    company.completed ||= conversation.status === 'completed';
    company.askedForContact ||= conversation.asked;
  };
}

/**
 * Companies of each group, those with the outcome, and those of whom it is not known. An outcome from conversations
 * is not known of a company without a business id, whatever its group: in the control group it could not be seen.
 */
export function countOutcomes(
  companies: readonly TrialCompany[],
  outcome: Trial['outcome'],
): Record<Arm, ArmCounts> {
  const counts = {
    treatment: { companies: 0, withOutcome: 0, unknown: 0 },
    control: { companies: 0, withOutcome: 0, unknown: 0 },
  };
  for (const company of companies) {
    const count = counts[company.arm];
    const had = outcomeOf(company, outcome);
    count.companies += 1;
    if (had === null) count.unknown += 1;
    else if (had) count.withOutcome += 1;
  }
  return counts;
}

/** null → not known. */
export function outcomeOf(company: TrialCompany, outcome: Trial['outcome']): boolean | null {
  if (outcome === 'imported') return company.imported === null ? null : company.imported > 0;
  return company.businessId === null ? null : company[outcome];
}
