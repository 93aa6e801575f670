/**
 * What a member has just found in the register, so that saving it asks the register nothing again. The last pages
 * are kept for an hour, in the database because another function saves them.
 */
import type { Firestore } from 'firebase-admin/firestore';
import { z } from 'zod';
import { paths } from '../../../core/bots/paths.ts';
import { registerCompanySchema, type RegisterCompany } from '../../../core/companies/company.schema.ts';
import { momentSchema } from '../../../core/text/moment.schema.ts';

const PAGES = 5;
const KEPT_FOR = 60 * 60 * 1000;

const foundSchema = z.object({ at: momentSchema, json: z.string() });

/** As text: a hundred companies with every field indexed would be two thousand index entries. */
export async function rememberFound(
  db: Firestore,
  uid: string,
  page: number,
  companies: readonly RegisterCompany[],
  at: Date,
): Promise<void> {
  await db.doc(place(uid, page % PAGES)).set({ at, json: JSON.stringify(companies) });
}

/** Companies of the last pages by business id. */
export async function recallFound(
  db: Firestore,
  uid: string,
  at: Date,
): Promise<Map<string, RegisterCompany>> {
  const places = Array.from({ length: PAGES }, (_, index) => db.doc(place(uid, index)));
  const pages = (await db.getAll(...places)).map((document) => foundSchema.safeParse(document.data()));
  const fresh = pages.flatMap((page) =>
    page.success && at.getTime() - page.data.at.getTime() < KEPT_FOR ? [page.data.json] : [],
  );
  const companies = fresh.flatMap((json) => z.array(registerCompanySchema).parse(JSON.parse(json)));
  return new Map(companies.map((company) => [company.businessId, company]));
}

const place = (uid: string, index: number) => paths.shared(`found-${uid}-${index}`);
