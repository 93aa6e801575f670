import { twoPages, type CaseSite } from './case-site.ts';

const site = (kind: string, stem: string, company: string, json: string, contacts: string[]): CaseSite => ({
  kind,
  host: `www.${stem}.example`,
  company,
  pages: twoPages('<p>Täytä lomake, niin vastaamme.</p>', {
    head: `<script type="application/ld+json">${json}</script>`,
  }),
  contacts,
});

/** JSON-LD as plug-ins and people write it. */
export const STRUCTURED: CaseSite[] = [
  site(
    'an array of two',
    'aalto-maalaus',
    'Aalto Maalaus Oy',
    `[{"@context":"https://schema.org","@type":"WebSite","url":"https://www.aalto-maalaus.example"},
{"@context":"https://schema.org","@type":"LocalBusiness","email":"maalaus@aalto-maalaus.example","telephone":"+358 40 123 4003"}]`,
    ['maalaus@aalto-maalaus.example | | | 0401234003'],
  ),
  site(
    'several addresses in one',
    'hauki-vene',
    'Hauki Vene Oy',
    '{"@type":"Organization","email":["info@hauki-vene.example","mailto:myynti@hauki-vene.example"]}',
    ['info@hauki-vene.example', 'myynti@hauki-vene.example'],
  ),
  site(
    'commas at the end',
    'ilves-turva',
    'Ilves Turva Oy',
    '{"@type":"Organization","name":"Ilves Turva Oy","email":"turva@ilves-turva.example","sameAs":["https://facebook.com/ilves",],}',
    ['turva@ilves-turva.example'],
  ),
  site(
    'wrapped as old browsers wished',
    'joki-kalastus',
    'Joki Kalastus Oy',
    '\n//<![CDATA[\n{"@type":"Store","email":"kauppa@joki-kalastus.example"}\n//]]>\n',
    ['kauppa@joki-kalastus.example'],
  ),
  site(
    'line breaks within texts',
    'karhu-nosto',
    'Karhu Nosto Oy',
    '{"@type":"Organization","description":"Nostamme.\nSiirrämme.","email":"nosto@karhu-nosto.example"}',
    ['nosto@karhu-nosto.example'],
  ),
  site(
    'people',
    'lokki-tilit',
    'Lokki Tilit Oy',
    `{"@type":"AccountingService","employee":[{"@type":["Person"],"name":"Minna Saari","jobTitle":["toimitusjohtaja"],"email":"minna.saari@lokki-tilit.example"},
{"@type":"Person","name":"Sami Koskinen","jobTitle":"asiantuntija","email":"sami.koskinen@lokki-tilit.example"}]}`,
    [
      'minna.saari@lokki-tilit.example | Minna Saari | toimitusjohtaja',
      'sami.koskinen@lokki-tilit.example | Sami Koskinen | asiantuntija',
    ],
  ),
  site(
    'two things without a bracket around them, the last one cut',
    'muikku-ruoka',
    'Muikku Ruoka Oy',
    '{"@type":"WebSite","name":"Muikku"}{"@type":"Restaurant","email":"ravintola@muikku-ruoka.example","address":{"@type":"PostalAddress"',
    ['ravintola@muikku-ruoka.example'],
  ),
  site(
    'quotation marks as entities, and a supplier’s address',
    'norppa-lasi',
    'Norppa Lasi Oy',
    '{&quot;@type&quot;:&quot;Organization&quot;,&quot;email&quot;:&quot;lasi@norppa-lasi.example&quot;,&quot;brand&quot;:{&quot;email&quot;:&quot;info@tehdas-muualla.example&quot;}}',
    ['lasi@norppa-lasi.example'],
  ),
];
