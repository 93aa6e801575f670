/** Pages as a small company's site builder makes them. */
import type { CompanySite, SitePerson } from './company-site.ts';

export interface Words {
  lang: 'fi' | 'sv';
  home: string;
  contacts: string;
  contactsPath: string;
  staff: string;
  staffPath: string;
  privacy: string;
  privacyPath: string;
  phone: string;
  welcome: string;
  about: string;
}

export const FINNISH: Words = {
  lang: 'fi',
  home: 'Etusivu',
  contacts: 'Yhteystiedot',
  contactsPath: '/yhteystiedot',
  staff: 'Henkilöstö',
  staffPath: '/henkilosto',
  privacy: 'Tietosuoja',
  privacyPath: '/tietosuoja',
  phone: 'Puh.',
  welcome: 'Tervetuloa',
  about: 'Palvelemme yrityksiä ja kotitalouksia luotettavasti. Pyydä tarjous!',
};

export const SWEDISH: Words = {
  lang: 'sv',
  home: 'Hem',
  contacts: 'Kontakta oss',
  contactsPath: '/kontakt',
  staff: 'Personal',
  staffPath: '/personal',
  privacy: 'Dataskydd',
  privacyPath: '/dataskydd',
  phone: 'Tel.',
  welcome: 'Välkommen',
  about: 'Vi betjänar företag och hushåll. Be om en offert!',
};

const SWEDISH_TITLES: Record<string, string> = {
  toimitusjohtaja: 'Verkställande direktör',
  henkilöstöpäällikkö: 'Personalchef',
  myyntipäällikkö: 'Försäljningschef',
  talouspäällikkö: 'Ekonomichef',
  työnjohtaja: 'Arbetsledare',
};

export function page(site: CompanySite, words: Words, title: string, body: string, head = ''): string {
  const { company } = site;
  const nav = [
    ['/', words.home],
    [words.contactsPath, words.contacts],
    [words.staffPath, words.staff],
  ];
  return `<!doctype html>
<html lang="${words.lang}">
<head>
<meta charset="utf-8">
<title>${title} | ${company.name}</title>
<style>body { font-family: sans-serif; margin: 2rem } nav a { margin-right: 1rem }</style>
${head}
</head>
<body>
<header><img src="/img/logo@2x.png" alt="${company.name}">
<nav>${nav.map(([path, text]) => `<a href="${path}">${text}</a>`).join('\n')}</nav></header>
<main><h1>${title}</h1>
${body}
</main>
<footer><p>${company.name} · ${company.street} ${company.buildingNumber}, ${company.town.postCode} ${company.town[words.lang]}
· Y-tunnus ${company.businessId}</p><p><a href="${words.privacyPath}">${words.privacy}</a></p></footer>
</body>
</html>`;
}

export function homePage(site: CompanySite, words: Words, head = ''): string {
  const { industry } = site.company;
  return page(site, words, words.welcome, `<p>${industry[words.lang]}.</p><p>${words.about}</p>`, head);
}

export const paragraph = (text: string) => `<p>${text}</p>`;
export const mailLink = (email: string) => `<a href="mailto:${email}?subject=Yhteydenotto">${email}</a>`;
export const phoneLink = (phone: string) => `<a href="tel:${international(phone)}">${phone}</a>`;

export function personCard(
  { name, title, email, phone }: SitePerson,
  words: Words,
  write: (email: string) => string,
) {
  const shown = words.lang === 'sv' ? (SWEDISH_TITLES[title] ?? title) : title;
  return `<div class="card"><h3>${name}</h3><p>${shown}</p><p>${words.phone} ${phone}</p><p>${write(email)}</p></div>`;
}

export const international = (phone: string) => `+358${phone.replace(/\s/g, '').slice(1)}`;
