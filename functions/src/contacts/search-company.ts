import type { Firestore } from 'firebase-admin/firestore';
import { paths } from '../../../core/bots/paths.ts';
import { companySchema } from '../../../core/companies/company.schema.ts';
import { ownSite } from '../../../core/contacts/kind.ts';
import type { SearchMiss } from '../../../core/contacts/misses.ts';
import type { Clock } from '../firebase/clock.ts';
import { logError } from '../firebase/logger.ts';
import type { Crawled } from './crawl.ts';
import { mergeFound } from './extract.ts';
import { keepContacts, withoutSuppressed } from './keep-contacts.ts';
import { suggestContacts } from './suggest.ts';

export interface SearchPorts {
  db: Firestore;
  now: Clock;
  /** Reads a company's web site. */
  crawl: (website: string) => Promise<Crawled>;
}

export interface Outcome {
  /** Contacts found, new or known. */
  contacts: number;
  /** null → there is an address to write to. */
  miss: SearchMiss | null;
}

const known = companySchema.pick({ name: true, form: true, website: true });

/** Looks for one company's contacts and keeps them. May be run again. */
export async function searchCompany(
  ports: SearchPorts,
  organisation: string,
  company: string,
): Promise<Outcome> {
  const { db, now } = ports;
  try {
    return await search(ports, organisation, company);
  } catch (error) {
    // One company's fault does not hold up the others; a database that is away stops the slice below.
    logError('contacts.search', error, { organisation, company });
    await db.doc(paths.company(organisation, company)).update({ contacts: 'none', updatedAt: now() });
    return { contacts: 0, miss: 'fault' };
  }
}

async function search(
  { db, now, crawl }: SearchPorts,
  organisation: string,
  company: string,
): Promise<Outcome> {
  const snapshot = await db.doc(paths.company(organisation, company)).get();
  if (!snapshot.exists) return { contacts: 0, miss: 'gone' };
  const facts = known.parse(snapshot.data());
  const crawled = ownSite(facts.website)
    ? await crawl(facts.website)
    : { pages: [], sites: [], miss: 'noWebsite' as const };
  const found = suggestContacts(
    facts,
    mergeFound(crawled.pages.flatMap(({ found }) => found)),
    crawled.sites,
  );
  const suggestions = await withoutSuppressed(db, organisation, found.suggestions);
  const reached = suggestions.some(({ email }) => email !== '');
  const miss = reached ? null : (crawled.miss ?? found.miss ?? 'onlyOthers');
  if (!(await keepContacts(db, now(), { organisation, company }, suggestions, miss)))
    return { contacts: 0, miss: 'gone' };
  return { contacts: suggestions.length, miss };
}
