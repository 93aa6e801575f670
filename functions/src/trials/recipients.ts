/** The recipients of a campaign, page by page, and the companies of its trial among them. */
import type { Firestore, QueryDocumentSnapshot } from 'firebase-admin/firestore';
import { paths } from '../../../core/bots/paths.ts';
import { recipientSchema, type Recipient } from '../../../core/campaigns/recipient.schema.ts';
import { parseBusinessId } from '../../../core/contacts/business-id.ts';
import { recipientQuery } from '../../../core/queries/queries.ts';
import type { TrialCompany } from '../../../core/trials/follow.ts';
import type { CampaignKey } from '../campaigns/read.ts';
import { queryOf } from '../staff/query.ts';

/** Recipients read at a time: what is in memory at once. */
const PAGE = 500;

export interface StoredRecipient {
  id: string;
  recipient: Recipient;
}

/** All recipients in the order of the queue, the control group among them. */
export async function* recipientPages(
  db: Firestore,
  { organisation, campaign }: CampaignKey,
  page = PAGE,
): AsyncGenerator<StoredRecipient[]> {
  const first = queryOf(db, recipientQuery(), paths.recipients(organisation, campaign)).limit(page);
  let last: QueryDocumentSnapshot | undefined;
  do {
    const { docs } = await (last ? first.startAfter(last) : first).get();
    if (docs.length > 0) {
      yield docs.map((one) => ({ id: one.id, recipient: recipientSchema.parse(one.data()) }));
    }
    last = docs.length === page ? docs.at(-1) : undefined;
  } while (last);
}

export interface DrawnCompany extends TrialCompany {
  facts: Recipient['facts'];
}

export interface Drawn {
  /** Each once. */
  companies: DrawnCompany[];
  /** Recipient → company. */
  companyOf: Map<string, string>;
}

/** The companies that were drawn. Memory grows with them: at most 20,000. */
export async function drawnCompanies(db: Firestore, key: CampaignKey): Promise<Drawn> {
  const collected = collectDrawn();
  for await (const page of recipientPages(db, key)) page.forEach(collected.add);
  return collected.drawn();
}

/** The same for who goes through the recipients anyway. */
export function collectDrawn(): { add: (one: StoredRecipient) => void; drawn: () => Drawn } {
  const companies = new Map<string, DrawnCompany>();
  const companyOf = new Map<string, string>();
  return {
    add: ({ id, recipient }) => {
      companyOf.set(id, recipient.company);
      const known = companies.get(recipient.company);
      companies.set(recipient.company, known ? joined(known, recipient) : companyFrom(recipient));
    },
    drawn: () => ({ companies: [...companies.values()], companyOf }),
  };
}

function companyFrom(recipient: Recipient): DrawnCompany {
  const { company, companyName, facts, arm, outcome, completedAt, contactAt } = recipient;
  return {
    id: company,
    arm,
    name: companyName,
    businessId: parseBusinessId(facts.businessId ?? company),
    imported: outcome,
    // Conversations may be gone by now; an opened link without an answer is none.
    answered: completedAt !== null || contactAt !== null,
    completed: completedAt !== null,
    askedForContact: contactAt !== null,
    facts,
  };
}

/** A company with several recipients has the outcome when one of them has. */
function joined(company: DrawnCompany, recipient: Recipient): DrawnCompany {
  const other = companyFrom(recipient);
  const imported = [company.imported, other.imported].filter((one) => one !== null);
  return {
    ...company,
    imported: imported.length > 0 ? Math.max(...imported) : null,
    answered: company.answered || other.answered,
    completed: company.completed || other.completed,
    askedForContact: company.askedForContact || other.askedForContact,
  };
}
