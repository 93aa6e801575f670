/** From what a site gave to what an adviser is shown: whose it is, of what kind, and in which order. */
import type { Contact } from '../../../core/contacts/contact.schema.ts';
import { decideKind, isFreeMail, isOwnDomain, partsOf, registrable } from '../../../core/contacts/kind.ts';
import type { SearchMiss } from '../../../core/contacts/misses.ts';
import { isAddressPattern, isExampleAddress } from '../../../core/contacts/purpose.ts';
import { rankOf } from '../../../core/contacts/rank.ts';
import { roleOf, roleOfAddress } from '../../../core/contacts/role.ts';
import type { Company } from '../../../core/companies/company.schema.ts';
import type { Found } from './found.ts';

/** A contact without its moments: what follows from the page alone. */
export type Suggestion = Pick<
  Contact,
  'email' | 'phone' | 'kind' | 'legalPerson' | 'name' | 'role' | 'title' | 'language' | 'rank'
> & { page: string };

export interface Suggested {
  suggestions: Suggestion[];
  /** Why there is no address to write to; null → there is. */
  miss: SearchMiss | null;
}

/** Most contacts that one company is given. */
const LIMIT = 100;
const NO_REPLY =
  /^(?:no-?_?reply|do-?not-?reply|ei-?vastaus(?:ta)?|ala-?vastaa|svara-?(?:inte|ej)|mailer-daemon|bounces?|abuse|hostmaster)/;
/** Names of images and the like, and ids that services put into addresses. */
const NO_ADDRESS = /\.(?:png|jpe?g|gif|svg|webp|avif|css|js|ico)$|^[0-9a-f-]{20,}@/;

type Known = Pick<Company, 'name' | 'form' | 'website'>;

/**
 * Leaves out no-reply, patterns and examples, addresses at others' domains (a web agency's, a service's), and private ones. `sites` are
 * the company's own: its web site's domain and where that has moved to.
 */
export function suggestContacts(
  company: Known,
  found: readonly Found[],
  sites: readonly string[],
): Suggested {
  const addresses = found.filter(({ email }) => email && isUsable(email));
  const own = addresses.filter(
    ({ email }) => isOwn(email, company, sites) || isFreeMail(partsOf(email).domain),
  );
  const judged = own.map((one) => judge(one, company, sites));
  const usable = judged.filter(({ kind }) => kind !== 'private');
  const numbers = found.filter(({ email }) => !email).map((one) => judge(one, company, sites));
  const suggestions = withNumbers(usable, numbers)
    .toSorted((a, b) => b.rank - a.rank)
    .slice(0, LIMIT);
  return { suggestions, miss: usable.length > 0 ? null : missOf(addresses.length, judged.length) };
}

function missOf(addresses: number, own: number): SearchMiss {
  if (own > 0) return 'onlyPrivate';
  return addresses > 0 ? 'onlyOthers' : 'noAddress';
}

function isUsable(email: string): boolean {
  return !NO_ADDRESS.test(email) && !isAddressPattern(email) && !isExampleAddress(email);
}

function isOwn(email: string, company: Known, sites: readonly string[]): boolean {
  const { local, domain } = partsOf(email);
  if (NO_REPLY.test(local)) return false;
  const byName = isOwnDomain(domain, { companyWebsite: '', companyName: company.name });
  return byName || sites.includes(registrable(domain));
}

function judge(one: Found, company: Known, sites: readonly string[]): Suggestion {
  const { email, phone, name, title, language, page, contactPage } = one;
  const { local, domain } = partsOf(email);
  const ownDomain = sites.includes(registrable(domain));
  const { kind, legalPerson } = decideKind({
    email,
    companyWebsite: ownDomain ? domain : company.website,
    companyForm: company.form,
    companyName: company.name,
    personName: name,
  });
  const role = kind === 'generic' && email ? roleOfAddress(local) : roleOf(title);
  const named = kind === 'generic' ? { name: '', title: '' } : { name, title };
  const rank = rankOf({ kind, role, email, ownDomain, contactPage });
  return { email, phone, kind, legalPerson, ...named, role, language, rank, page };
}

/** A number of the company goes to its first shared address; without any address it is a contact by itself. */
function withNumbers(addresses: Suggestion[], numbers: Suggestion[]): Suggestion[] {
  const [number] = numbers.filter(({ kind }) => kind === 'generic');
  if (!number) return addresses;
  if (addresses.length === 0) return [number];
  const [shared] = addresses.filter(({ kind }) => kind === 'generic').toSorted((a, b) => b.rank - a.rank);
  if (!shared || shared.phone) return addresses;
  return addresses.map((one) => (one === shared ? { ...one, phone: number.phone } : one));
}
