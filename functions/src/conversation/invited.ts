/** What an invitation brings to a conversation. */
import { COMPANY_FACT_NAMES } from '../../../core/dialogue/company-facts.ts';
import type { Conversation } from '../../../core/conversation/conversation.schema.ts';
import type { Milestone, Recipient } from '../../../core/campaigns/recipient.schema.ts';
import type { FoundRecipient } from '../invitations/recipients.ts';

/** What the dialogue may ask of the invited company; never anything about a person. */
export function knownFacts(recipient: Recipient): Conversation['facts'] {
  const facts: Record<string, string> = { name: recipient.companyName, ...recipient.facts };
  return Object.fromEntries(COMPANY_FACT_NAMES.flatMap((name) => (facts[name] ? [[name, facts[name]]] : [])));
}

/** The company of an invitation, for as long as the respondent names no other. */
export function invitedCompany({ facts }: Pick<Conversation, 'facts'>): Conversation['company'] {
  const { name, businessId } = facts;
  if (!name) return null;
  return businessId ? { name, businessId } : { name };
}

/** How a conversation takes its place with the recipient: its mark, its facts, and the campaign's channel. */
export function invitedStart({
  key,
  recipient,
}: FoundRecipient): Pick<Conversation, 'channel' | 'facts' | 'company' | 'invitation'> {
  const facts = knownFacts(recipient);
  return {
    channel: 'invitation',
    facts,
    company: invitedCompany({ facts }),
    invitation: { campaign: key.campaign, recipient: key.recipient },
  };
}

/** Milestones of the recipient that a change of the conversation reaches; spam reaches none. */
export function milestonesOf(
  kept: Pick<Conversation, 'completedAt' | 'contact' | 'spam'>,
  change: Pick<Conversation, 'completedAt' | 'contact'>,
): Milestone[] {
  if (kept.spam) return [];
  return [
    ...(change.completedAt && !kept.completedAt ? (['completedAt'] as const) : []),
    ...(change.contact && !kept.contact ? (['contactAt'] as const) : []),
  ];
}
