/** Looking companies up in the register, and keeping them. */
import type { StaffInput, StaffOutput } from '../../../core/api/staff.schema.ts';
import { paths } from '../../../core/bots/paths.ts';
import {
  registerCopySchema,
  type RegisterCompany,
  type RegisterCriteria,
} from '../../../core/companies/company.schema.ts';
import { registerSearch, type RegisterSearch } from '../../../core/companies/register-query.ts';
import { parseBusinessId } from '../../../core/contacts/business-id.ts';
import { IN_VALUES, inGroups } from '../campaigns/groups.ts';
import { writeAudit } from '../staff/audit.ts';
import type { Caller } from '../staff/caller.ts';
import { staffError } from '../staff/errors.ts';
import { requireRight } from '../staff/rights.ts';
import { rememberFound, recallFound } from './found.ts';
import { readGroup, resize } from './groups.ts';
import type { CompanyPorts } from './ports.ts';
import { orStaffError } from './register/fault.ts';
import { askPage } from './register/pages.ts';
import { keepCompanies } from './store.ts';

export interface Criteria {
  criteria: RegisterCriteria;
}

/** Errors: noRight, badBusinessId, registerBusy, registerAway. */
export async function searchRegister(
  { db, now, askRegister }: CompanyPorts,
  caller: Caller,
  { organisation, criteria, page }: Pick<StaffInput<'searchRegister'>, 'organisation' | 'page'> & Criteria,
): Promise<StaffOutput<'searchRegister'>> {
  await requireRight(db, organisation, caller.uid, 'editCompanies');
  const search = searchOf(criteria);
  const { total, pages, companies } = await orStaffError(askPage(askRegister, search, page, 'person'));
  const ids = companies.map(({ businessId }) => businessId);
  const [kept] = await Promise.all([
    keptAmong(db, organisation, ids),
    rememberFound(db, caller.uid, page, companies, now()),
  ]);
  return { total, pages, companies, kept };
}

/** Errors: noRight, notFound (the group), groupFull, badBusinessId, registerBusy, registerAway. */
export async function saveCompanies(
  ports: CompanyPorts,
  caller: Caller,
  { organisation, businessIds, group }: StaffInput<'saveCompanies'>,
): Promise<StaffOutput<'saveCompanies'>> {
  const { db, now } = ports;
  await requireRight(db, organisation, caller.uid, 'editCompanies');
  const ids = [...new Set(businessIds.map(parseBusinessId))];
  const valid = ids.filter((id) => id !== null);
  if (valid.length < ids.length) throw staffError('badBusinessId');
  const companies = await fromRegister(ports, caller, valid);
  await db.runTransaction(async (transaction) => {
    const at = now();
    const stored = group === null ? null : await readGroup(transaction, db, organisation, group);
    const joined = await keepCompanies(transaction, db, { organisation, companies, group, at });
    if (stored) resize(transaction, stored, joined, at);
    const line = { at, actor: caller.uid, action: 'companies.save', target: group ?? '' } as const;
    writeAudit(transaction, db, organisation, line);
  });
  return { saved: companies.length };
}

/** Errors: badBusinessId. */
export function searchOf(criteria: RegisterCriteria): RegisterSearch {
  const search = registerSearch(criteria);
  if (!search) throw staffError('badBusinessId');
  return search;
}

/** Those of the ids that the organisation has a company of. */
async function keptAmong(
  db: CompanyPorts['db'],
  organisation: string,
  businessIds: string[],
): Promise<string[]> {
  const companies = db.collection(paths.companies(organisation)).select('businessId');
  const found = await Promise.all(
    inGroups(businessIds, IN_VALUES).map((group) => companies.where('businessId', 'in', group).get()),
  );
  return [
    ...new Set(found.flatMap(({ docs }) => docs.map((document) => String(document.get('businessId'))))),
  ];
}

/** What the register says of them: as just found, as copied lately, or asked for one by one. */
async function fromRegister(
  { db, now, askRegister }: CompanyPorts,
  caller: Caller,
  businessIds: string[],
): Promise<RegisterCompany[]> {
  const found = await recallFound(db, caller.uid, now());
  const copied = await copiesOf(db, businessIds.filter((id) => !found.has(id)), now()); // prettier-ignore
  const companies: RegisterCompany[] = [];
  for (const businessId of businessIds) {
    const known = found.get(businessId) ?? copied.get(businessId);
    if (known) companies.push(known);
    else {
      const page = await orStaffError(askRegister({ businessId }, 1, 'person'));
      companies.push(...page.companies.filter((company) => company.businessId === businessId));
    }
  }
  return companies;
}

async function copiesOf(
  db: CompanyPorts['db'],
  businessIds: string[],
  at: Date,
): Promise<Map<string, RegisterCompany>> {
  if (businessIds.length === 0) return new Map();
  const documents = await db.getAll(...businessIds.map((id) => db.doc(paths.registerCopy(id))));
  const copies = documents.map((document) => registerCopySchema.safeParse(document.data()));
  const fresh = copies.flatMap(({ data }) => (data?.company && data.dueAt > at ? [data.company] : []));
  return new Map(fresh.map((company) => [company.businessId, company]));
}
