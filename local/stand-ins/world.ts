/** The invented companies that the register's stand-in and the web sites' stand-in agree on. Always the same. */
import { checkDigit } from '../../core/contacts/business-id.ts';
import { chanceFrom, type Chance } from '../../demo/random.ts';

/** How a company's web site treats whoever looks for its contacts. */
export const SITE_KINDS = [
  /** Addresses and numbers as links on a contact page. */
  'good',
  /** Only in words: "info (at) …", on a page that is linked as "Yhteystiedot". */
  'obfuscated',
  /** JSON-LD Organization. */
  'structured',
  /** Only named people with titles. */
  'people',
  /** Only somebody's gmail. */
  'private',
  /** Only the web agency's address and no-reply@. */
  'others',
  /** robots.txt forbids everything. */
  'robots',
  /** Moves to another host of its own. */
  'redirect',
  /** Answers byte by byte, for ever. */
  'slow',
  /** Leads to addresses inside the network, sends endless and compressed bodies. */
  'hostile',
  /** Swedish pages. */
  'swedish',
  /** 404 and 500. */
  'broken',
] as const;
export type SiteKind = (typeof SITE_KINDS)[number];

export interface InventedCompany {
  businessId: string;
  name: string;
  previousName: string | null;
  /** Number of the list YRMU: 16 Oy, 13 Ky, 5 Ay, 14 osuuskunta, 17 Oyj. */
  form: '16' | '13' | '5' | '14' | '17';
  industry: { code: string; set: 'TOIMI3' | 'TOIMI4'; fi: string; sv: string; en: string };
  town: { fi: string; sv: string; municipality: string; postCode: string };
  street: string;
  buildingNumber: string;
  registeredOn: string;
  situation: 'active' | 'ceased' | 'bankrupt';
  swedish: boolean;
  /** Host of its web site, `www.….example`; null → none in the register. */
  host: string | null;
  site: SiteKind | null;
  /** People who work there; addresses follow from host and name. */
  people: { name: string; title: string }[];
}

const COUNT = 1_400;

const INDUSTRIES = [
  ['25620', 'TOIMI3', 'Metallin työstö', 'Metallbearbetning', 'Machining'],
  ['25530', 'TOIMI4', 'Metallin työstö', 'Metallbearbetning', 'Machining of metals'],
  [
    '41000',
    'TOIMI4',
    'Asuinrakennusten ja muiden rakennusten rakentaminen',
    'Byggande av hus',
    'Construction of buildings',
  ],
  ['43210', 'TOIMI4', 'Sähköasennus', 'Elinstallation', 'Electrical installation'],
  [
    '49410',
    'TOIMI4',
    'Tieliikenteen tavarankuljetus',
    'Vägtransport, godstrafik',
    'Freight transport by road',
  ],
  [
    '10710',
    'TOIMI4',
    'Leivän ja tuoreiden leivonnaisten valmistus',
    'Tillverkning av bröd',
    'Manufacture of bread',
  ],
  ['56110', 'TOIMI4', 'Ravintolatoiminta', 'Restaurangverksamhet', 'Restaurants'],
  ['62100', 'TOIMI4', 'Ohjelmistojen suunnittelu ja valmistus', 'Dataprogrammering', 'Computer programming'],
  ['81210', 'TOIMI4', 'Kiinteistöjen siivous', 'Städning av byggnader', 'Cleaning of buildings'],
  ['46900', 'TOIMI3', 'Yleistukkukauppa', 'Oidentifierad partihandel', 'Non-specialised wholesale'],
  ['88101', 'TOIMI4', 'Kotipalvelut ikääntyneille', 'Hemtjänster för äldre', 'Home help for the elderly'],
  ['96210', 'TOIMI4', 'Parturit ja kampaamot', 'Frisersalonger', 'Hairdressing'],
] as const;
const TOWNS = [
  ['Vantaa', 'Vanda', '092', ['01300', '01450', '01510', '01600', '01730']],
  ['Helsinki', 'Helsingfors', '091', ['00100', '00520', '00700']],
  ['Kerava', 'Kervo', '245', ['04200', '04230']],
  ['Tuusula', 'Tusby', '858', ['04300', '04320']],
] as const;
const FIRST = [
  'Havukka',
  'Lumo',
  'Kajo',
  'Tuuma',
  'Sampo',
  'Kuusama',
  'Virta',
  'Honka',
  'Saukko',
  'Pihlaja',
  'Otava',
  'Kide',
  'Halla',
  'Tyrsky',
  'Louhi',
  'Rusko',
  'Kaarna',
  'Utu',
  'Vaahtera',
  'Naali',
];
const TRADES: Record<string, string> = {
  '25620': 'Metalli',
  '25530': 'Konepaja',
  '41000': 'Rakennus',
  '43210': 'Sähkö',
  '49410': 'Kuljetus',
  '10710': 'Leipomo',
  '56110': 'Ravintola',
  '62100': 'Ohjelmistot',
  '81210': 'Puhtaus',
  '46900': 'Tukku',
  '88101': 'Kotihoiva',
  '96210': 'Kampaamo',
};
const STREETS = [
  'Hakkilankuja',
  'Tikkurilantie',
  'Koivukylänväylä',
  'Varastokatu',
  'Santaradantie',
  'Muuraajankuja',
  'Teollisuustie',
];
const GIVEN = [
  'Aino',
  'Eero',
  'Helmi',
  'Ilkka',
  'Kaisa',
  'Lauri',
  'Minna',
  'Oskari',
  'Pirjo',
  'Sami',
  'Tuula',
  'Veikko',
];
const FAMILY = [
  'Korpela',
  'Laaksonen',
  'Nyberg',
  'Heinonen',
  'Salmi',
  'Lindqvist',
  'Rantanen',
  'Koskinen',
  'Aho',
  'Saari',
];
const TITLES = [
  'toimitusjohtaja',
  'henkilöstöpäällikkö',
  'myyntipäällikkö',
  'talouspäällikkö',
  'työnjohtaja',
];

function invent(chance: Chance, index: number): InventedCompany {
  const [code, set, fi, sv, en] = chance.pick(INDUSTRIES);
  const town = TOWNS[chance.weighted([70, 15, 8, 7])]!;
  const form = chance.pick(['16', '16', '16', '16', '16', '13', '5', '14', '17'] as const);
  const swedish = chance.next() < 0.08;
  const stem = `${chance.pick(FIRST)} ${TRADES[code]}`;
  const ending = { '16': swedish ? 'Ab' : 'Oy', '13': 'Ky', '5': 'Ay', '14': 'osk', '17': 'Oyj' }[form];
  const hasSite = chance.next() < 0.6;
  return {
    businessId: businessIdFrom(9_900_100 + index * 37),
    name: `${stem} ${index + 1} ${ending}`,
    previousName: chance.next() < 0.1 ? `${chance.pick(FIRST)}n Palvelut ${index + 1} ${ending}` : null,
    form,
    industry: { code, set, fi, sv, en },
    town: { fi: town[0], sv: town[1], municipality: town[2], postCode: chance.pick(town[3]) },
    street: chance.pick(STREETS),
    buildingNumber: String(chance.whole(1, 90)),
    registeredOn: `${chance.whole(1985, 2025)}-${two(chance.whole(1, 12))}-${two(chance.whole(1, 28))}`,
    situation: (['active', 'ceased', 'bankrupt'] as const)[chance.weighted([94, 4, 2])]!,
    swedish,
    host: hasSite ? `www.${slug(stem)}-${index + 1}.example` : null,
    site: hasSite ? siteOf(chance, swedish) : null,
    people: Array.from({ length: chance.whole(1, 3) }, (_, at) => ({
      name: `${chance.pick(GIVEN)} ${chance.pick(FAMILY)}`,
      title: at === 0 ? TITLES[0]! : chance.pick(TITLES.slice(1)),
    })),
  };
}

function siteOf(chance: Chance, swedish: boolean): SiteKind {
  if (swedish) return 'swedish';
  const kinds = SITE_KINDS.filter((kind) => kind !== 'swedish');
  return kinds[
    chance.weighted(
      kinds.map((kind) => (kind === 'good' ? 40 : kind === 'slow' || kind === 'hostile' ? 1 : 7)),
    )
  ]!;
}

/** Numbers from 9,900,000 up are not in use. */
function businessIdFrom(start: number): string {
  let body = start;
  while (checkDigit(String(body)) === null) body += 1;
  return `${body}-${checkDigit(String(body))}`;
}

const two = (number: number) => String(number).padStart(2, '0');
const slug = (text: string) =>
  text
    .toLowerCase()
    .replaceAll('ä', 'a')
    .replaceAll('ö', 'o')
    .replaceAll('å', 'a')
    .replace(/[^a-z0-9]+/g, '-');

const chance = chanceFrom(20_261_125);
export const WORLD: readonly InventedCompany[] = Array.from({ length: COUNT }, (_, index) =>
  invent(chance, index),
);
