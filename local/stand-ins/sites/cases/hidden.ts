import { backwards, cloudflare, page, twoPages, type CaseSite } from './case-site.ts';

const span = (email: string, key?: number) =>
  `<span class="__cf_email__" data-cfemail="${cloudflare(email, key)}">[email&#160;protected]</span>`;
const protectedLink = (email: string, words: string) =>
  `<a href="/cdn-cgi/l/email-protection#${cloudflare(email, 0x13)}">${words}</a>`;

/** Addresses that Cloudflare hides, and such as are written backwards for the eye to turn. */
export const HIDDEN: CaseSite[] = [
  {
    kind: 'Cloudflare, in words',
    host: 'www.lumo-pelti.example',
    company: 'Lumo Pelti Oy',
    pages: twoPages(
      `<p>Sähköposti: <a href="/cdn-cgi/l/email-protection">${span('info@lumo-pelti.example')}</a></p>`,
    ),
    contacts: ['info@lumo-pelti.example'],
  },
  {
    kind: 'Cloudflare, in links',
    host: 'www.kajo-kuljetus.example',
    company: 'Kajo Kuljetus Oy',
    pages: twoPages(
      `<p>${protectedLink('ajojarjestely@kajo-kuljetus.example', 'Tilaa kuljetus')}</p><p>${protectedLink('info@kajo-kuljetus.example', 'Kirjoita meille')}</p>`,
    ),
    contacts: ['ajojarjestely@kajo-kuljetus.example', 'info@kajo-kuljetus.example'],
    best: 'info@kajo-kuljetus.example',
  },
  {
    kind: 'Cloudflare, a table of people',
    host: 'www.tuuma-rakennus.example',
    company: 'Tuuma Rakennus Oy',
    pages: twoPages(
      `<table><tr><th>Nimi</th><th>Tehtävä</th><th>Puhelin</th><th>Sähköposti</th></tr>
<tr><td>Kaisa Aho</td><td>toimitusjohtaja</td><td>040 123 4001</td><td>${span('kaisa.aho@tuuma-rakennus.example')}</td></tr>
<tr><td>Veikko Nyberg</td><td>työmaapäällikkö</td><td>040 123 4002</td><td>${span('veikko.nyberg@tuuma-rakennus.example', 0xc1)}</td></tr></table>`,
    ),
    contacts: [
      'kaisa.aho@tuuma-rakennus.example | Kaisa Aho | toimitusjohtaja | 0401234001',
      'veikko.nyberg@tuuma-rakennus.example | Veikko Nyberg | työmaapäällikkö | 0401234002',
    ],
    best: 'kaisa.aho@tuuma-rakennus.example',
  },
  {
    kind: 'Cloudflare, the maker of the site as well',
    host: 'www.sampo-sahko.example',
    company: 'Sampo Sähkö Oy',
    pages: twoPages(`<p>Asiakaspalvelu ${span('asiakaspalvelu@sampo-sahko.example')}</p>`, {
      footer: `Sivut teki Kuvio Digi Oy ${span('hello@kuvio-digi.example')}`,
    }),
    contacts: ['asiakaspalvelu@sampo-sahko.example'],
  },
  {
    kind: 'backwards by a style of its own',
    host: 'www.kuusama-leipomo.example',
    company: 'Kuusama Leipomo Oy',
    pages: twoPages(
      `<p>Tilaukset: <span style="unicode-bidi: bidi-override; direction: rtl">${backwards('tilaukset@kuusama-leipomo.example')}</span></p>`,
    ),
    contacts: ['tilaukset@kuusama-leipomo.example'],
  },
  {
    kind: 'backwards by a class',
    host: 'www.virta-ohjelmistot.example',
    company: 'Virta Ohjelmistot Oy',
    pages: twoPages(
      `<p class="tiedot">Sähköposti <b class="tiedot nurin">${backwards('toimisto@virta-ohjelmistot.example')}</b></p>`,
      {
        head: '<style>h1 { color: #123 } .nurin, .toisin { unicode-bidi:bidi-override; direction:rtl; }</style>',
      },
    ),
    contacts: ['toimisto@virta-ohjelmistot.example'],
  },
  {
    kind: 'backwards by an element',
    host: 'www.honka-tukku.example',
    company: 'Honka Tukku Oy',
    pages: twoPages(
      `<address>Postia: <bdo dir="rtl">${backwards('posti@honka-tukku.example')}</bdo></address>`,
    ),
    contacts: ['posti@honka-tukku.example'],
  },
  {
    kind: 'a decoy within, hidden by a class',
    host: 'www.saukko-puhtaus.example',
    company: 'Saukko Puhtaus Oy',
    pages: twoPages('<p>info@<span class="ei-nay">poista-tama.</span>saukko-puhtaus.example</p>', {
      head: '<style>@media screen { .ei-nay { display: none } }</style>',
    }),
    contacts: ['info@saukko-puhtaus.example'],
  },
  {
    kind: 'a trap for robots, hidden',
    host: 'www.pihlaja-hoiva.example',
    company: 'Pihlaja Hoiva Oy',
    pages: {
      '/': page(
        'Pihlaja Hoiva',
        `<p style="display:none"><a href="mailto:ansa@pihlaja-hoiva.example">ansa@pihlaja-hoiva.example</a></p>
<p><a href="mailto:info@pihlaja-hoiva.example">Kirjoita</a></p>`,
      ),
    },
    contacts: ['info@pihlaja-hoiva.example'],
  },
];
