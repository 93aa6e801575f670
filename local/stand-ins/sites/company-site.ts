/** What the web site of an invented company is about: names, addresses and numbers that follow from the company. */
import type { InventedCompany } from '../world.ts';

export interface SitePerson {
  name: string;
  title: string;
  email: string;
  phone: string;
}

export interface CompanySite {
  company: InventedCompany;
  /** `havukka-metalli-1.example`; of the new site where the old one has moved. */
  domain: string;
  info: string;
  phone: string;
  people: SitePerson[];
}

/** The company's own domain: its host without www. */
export const domainOf = (host: string) => host.replace(/^www\./, '');
/** Host that the site of kind `redirect` has moved to. */
export const movedHost = (host: string) => `www.${domainOf(host).replace('.example', '-yhtiot.example')}`;

export function companySite(company: InventedCompany, host: string): CompanySite {
  const domain = domainOf(company.site === 'redirect' ? movedHost(host) : host);
  const digits = company.businessId.replace(/\D/g, '').slice(3, 7);
  return {
    company,
    domain,
    info: `info@${domain}`,
    phone: number(digits, 0),
    people: company.people.map(({ name, title }, at) => ({
      name,
      title,
      email: `${addressPart(name)}@${domain}`,
      phone: number(digits, at + 1),
    })),
  };
}

/** `Aino Korpela` → `aino.korpela`. */
export function addressPart(name: string): string {
  return name.normalize('NFD').toLowerCase().replace(/\s+/g, '.').replace(/[^a-z.]/g, ''); // prettier-ignore
}

/** 040 000 …: nobody has such a number, but it has the form of one. */
function number(digits: string, at: number): string {
  return `040 00${at} ${digits}`;
}
