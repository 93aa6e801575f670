import type { Firestore } from 'firebase-admin/firestore';
import type { StaffOutput } from '../../../../core/api/staff.schema.ts';
import { paths } from '../../../../core/bots/paths.ts';
import type { Campaign } from '../../../../core/campaigns/campaign.schema.ts';
import { localeFor } from '../../../../core/campaigns/locales.ts';
import { readerOf } from '../../../../core/campaigns/reader.ts';
import { companyFields, contactsOf } from '../audience.ts';
import { placeId, shortHash } from './part.ts';

/** Somebody who would be written to. */
export interface Chosen {
  company: string;
  /** Of the contact, or what stands for it (`placeId`). */
  id: string;
  /** The address, or what stands for it. */
  address: string;
}

type Samples = StaffOutput<'countAudience'>['samples'];

/** As they are now; whoever has gone since they were chosen is left out. */
export async function readSamples(
  db: Firestore,
  organisation: string,
  campaign: Campaign,
  chosen: readonly Chosen[],
): Promise<Samples> {
  if (chosen.length === 0) return [];
  const ids = [...new Set(chosen.map(({ company }) => company))];
  const [documents, contacts] = await Promise.all([
    db.getAll(...ids.map((id) => db.doc(paths.company(organisation, id)))),
    contactsOf(db, organisation, { ids, inOneRange: false }),
  ]);
  const companies = new Map(
    documents.filter(({ exists }) => exists).map((one) => [one.id, companyFields.parse(one.data())]),
  );
  return chosen.flatMap((one) => {
    const id = one.company;
    const company = companies.get(id);
    const found = contacts
      .get(id)
      ?.filter(({ contact, addressHash }, index) =>
        one.id === placeId(id, index)
          ? one.address === shortHash(addressHash)
          : one.address === contact.email,
      )[0];
    if (!company || !found) return [];
    const { reason, ...reader } = readerOf(company, found.contact);
    return {
      contact: found.id,
      company: company.name,
      email: found.contact.email,
      ...reader,
      reason: { ...reason, at: reason.at.toISOString() },
      locale: localeFor([found.contact.language, company.language], campaign),
    };
  });
}
