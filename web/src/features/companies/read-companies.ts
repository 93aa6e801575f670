import {
  doc,
  getDoc,
  getDocs,
  limit,
  query,
  startAfter,
  type QueryDocumentSnapshot,
} from 'firebase/firestore';
import { paths } from '../../../../core/bots/paths.ts';
import { companySchema, type Company } from '../../../../core/companies/company.schema.ts';
import { companyQuery, type CompanyFilter } from '../../../../core/queries/queries.ts';
import { firebase } from '../../app/firebase.ts';
import { queryOf } from '../../app/query.ts';
import type { WithId } from '../../app/useLiveCollection.ts';

export interface CompanyPage {
  companies: WithId<Company>[];
  /** Where the next page begins; undefined on the last one. */
  next?: QueryDocumentSnapshot;
}

/** A page of companies by name. Reads `size` documents, at most 200. */
export async function readCompanies(
  organisation: string,
  filter: CompanyFilter,
  size: number,
  after?: QueryDocumentSnapshot,
): Promise<CompanyPage> {
  const cursor = after ? [startAfter(after)] : [];
  const planned = queryOf(companyQuery(filter), paths.companies(organisation));
  const { docs } = await getDocs(query(planned, ...cursor, limit(size)));
  const companies = docs.map((one) => ({ ...companySchema.parse(one.data()), id: one.id }));
  return { companies, next: docs.length === size ? docs.at(-1) : undefined };
}

/** One company; null when it is not there (any more). */
export async function readCompany(organisation: string, id: string): Promise<WithId<Company> | null> {
  const found = await getDoc(doc(firebase().firestore, paths.company(organisation, id)));
  return found.exists() ? { ...companySchema.parse(found.data()), id: found.id } : null;
}
