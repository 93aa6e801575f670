import { emailsIn } from './find-addresses.ts';
import { personAt } from './find-people.ts';
import { phonesIn } from './find-phones.ts';
import { contactsInJson } from './find-structured.ts';
import type { Found } from './found.ts';
import type { PageText } from './page-text.ts';

/** More than a small company has; the rest of a page that is made of addresses is not looked at. */
const PER_PAGE = 200;

/** What one page gives. `contactPage`: it is about contacts or people. */
export function contactsOn(
  text: PageText,
  { page, contactPage }: Pick<Found, 'page' | 'contactPage'>,
): Found[] {
  const source = { page, contactPage, language: text.language };
  const found: Found[] = text.structured.flatMap(contactsInJson).map((one) => ({ ...one, ...source }));
  const taken = new Set<number>();
  for (const [at, line] of text.lines.entries()) {
    if (found.length >= PER_PAGE) break;
    const emails = [...new Set(emailsIn(line))];
    found.push(...emails.map((email) => ({ email, ...personAt(text.lines, at, email, taken), ...source })));
    if (emails.length > 0 || taken.has(at)) continue;
    found.push(
      ...phonesIn(line).map(({ number }) => ({ email: '', phone: number, name: '', title: '', ...source })),
    );
  }
  return found.slice(0, PER_PAGE);
}

/** Every address of the pages once, with what is known of it; then numbers that belong to none of them. */
export function mergeFound(all: readonly Found[]): Found[] {
  const byAddress = Map.groupBy(
    all.filter(({ email }) => email),
    ({ email }) => email,
  );
  const addresses = [...byAddress.values()].map(merged);
  const known = new Set(addresses.map(({ phone }) => phone));
  const numbers = all.filter(({ email, phone }) => !email && !known.has(phone));
  return [...addresses, ...new Map(numbers.toReversed().map((one) => [one.phone, one])).values()];
}

/** The richest finding of an address leads; what it lacks comes from the others. */
function merged(findings: Found[]): Found {
  const weight = (one: Found) =>
    Number(one.name !== '') * 4 + Number(one.title !== '') * 2 + Number(one.contactPage);
  const [best, ...others] = findings.toSorted((a, b) => weight(b) - weight(a)) as [Found, ...Found[]];
  const first = (key: 'name' | 'title' | 'phone') =>
    best[key] || (others.find((one) => one[key])?.[key] ?? '');
  return { ...best, name: first('name'), title: first('title'), phone: first('phone') };
}
