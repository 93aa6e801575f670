/** What each kind of site answers, path by path. */
import type { SiteKind } from '../world.ts';
import { addressPart, type CompanySite } from './company-site.ts';
import {
  FINNISH,
  homePage,
  international,
  mailLink,
  page,
  paragraph,
  personCard,
  phoneLink,
  SWEDISH,
  type Words,
} from './html.ts';

/** Path → page. */
export type Pages = Record<string, string>;

const INVITING = 'Soita tai kirjoita, vastaamme arkisin kello 8–16.';

/** The pages of the kinds that answer like any web site; the others have none. */
export function pagesOf(site: CompanySite): Pages {
  const build = BUILDERS[site.company.site ?? 'broken'];
  return build ? build(site) : {};
}

const BUILDERS: Partial<Record<SiteKind, (site: CompanySite) => Pages>> = {
  good: (site) => usual(site, FINNISH),
  robots: (site) => usual(site, FINNISH),
  redirect: (site) => usual(site, FINNISH),
  swedish: (site) => usual(site, SWEDISH),
  obfuscated: (site) => {
    const contact = `Sähköposti: info (at) ${site.domain}`;
    const people = site.people.map((one) =>
      personCard(one, FINNISH, (email) => email.replace('@', ' [ät] ')),
    );
    return withPages(
      site,
      FINNISH,
      paragraph(contact) + paragraph(`Puhelin ${site.phone}`),
      people.join('\n'),
    );
  },
  structured: (site) => ({
    ...withPages(
      site,
      FINNISH,
      paragraph('Täytä lomake, niin otamme yhteyttä.'),
      paragraph('Meitä on monta.'),
    ),
    '/': homePage(site, FINNISH, jsonLd(site)),
  }),
  people: (site) => {
    const people = site.people.map((one) => personCard(one, FINNISH, mailLink));
    return withPages(site, FINNISH, paragraph('Ota yhteyttä suoraan meihin.'), people.join('\n'));
  },
  private: (site) => {
    const [owner] = site.people;
    const email = `${addressPart(owner?.name ?? '').replace('.', '')}@gmail.com`;
    return withPages(
      site,
      FINNISH,
      paragraph(`${owner?.name}, ${mailLink(email)}`),
      paragraph('Yksin tehdään.'),
    );
  },
  others: (site) => {
    const sender = `Viestit lähtevät osoitteesta no-reply@${site.domain}.`;
    const agency = `Sivut: Verkkopaja Kuvio Oy, ${mailLink('info@verkkopaja-kuvio.example')}`;
    const script = `<p data-dsn="https://0123456789abcdef0123456789abcdef@sentry.example/1">Virhe: 0123456789abcdef0123456789abcdef@sentry.example</p>`;
    return withPages(site, FINNISH, paragraph(sender) + paragraph(agency) + script, paragraph('Tulossa.'));
  },
};

/** Addresses and numbers as links. */
function usual(site: CompanySite, words: Words): Pages {
  const contact = paragraph(INVITING) + paragraph(mailLink(site.info)) + paragraph(phoneLink(site.phone));
  const people = site.people.map((one) => personCard(one, words, mailLink)).join('\n');
  return withPages(site, words, contact, people);
}

function withPages(site: CompanySite, words: Words, contact: string, staff: string): Pages {
  return {
    '/': homePage(site, words),
    [words.contactsPath]: page(site, words, words.contacts, contact),
    [words.staffPath]: page(site, words, words.staff, staff),
    [words.privacyPath]: page(site, words, words.privacy, paragraph('Keräämme vain sen, mitä tarvitsemme.')),
  };
}

function jsonLd({ company, info, phone, people, domain }: CompanySite): string {
  const [first] = people;
  const organisation = {
    '@context': 'https://schema.org',
    '@type': 'Organization',
    name: company.name,
    url: `https://www.${domain}/`,
    email: `mailto:${info}`,
    contactPoint: [
      { '@type': 'ContactPoint', contactType: 'customer service', telephone: international(phone) },
    ],
    employee: first && { '@type': 'Person', name: first.name, jobTitle: first.title, email: first.email },
  };
  return `<script type="application/ld+json">${JSON.stringify(organisation)}</script>`;
}
