/** What a shared address is for, by the part before its @. */
import { partsOf } from './kind.ts';

/** The first four are written to in this order; the others are for something else and never a company's first. */
export const PURPOSES = [
  'decides',
  'general',
  'sales',
  'service',
  'recruiting',
  'invoicing',
  'privacy',
  'technical',
] as const;
export type Purpose = (typeof PURPOSES)[number];

/** Tried in order against each word and all of them joined: "myynti.laskutus" is for invoices. */
const WORDS: readonly [Purpose, RegExp][] = [
  [
    'recruiting',
    /^(?:rekry|tyopaik|avoimet|tyonhak|tyohak|hakemu|recruit|ansokn|jobs?$|careers?$|ura$|cv$|karriar|lediga)/,
  ],
  [
    'invoicing',
    /lasku(?!varjo)|faktur|invoic|^billing|reskontra|^kirjanpi|^bokfor|^maksu|^perinta|^payments?$|^account(?:s|ing)$|^ekonomi$|^talous(?:hallinto)?$|^finance$/,
  ],
  ['privacy', /tietosuoja|tietoturva|rekisteri(?:asia|seloste)|privacy|gdpr|^dpo$|dataskydd/],
  [
    'technical',
    /^(?:webmaster|postmaster|hostmaster|sysadmin|admin|administrator|root|web|www|it|ict|atk|dns|domains?|abuse|noc|tech|yllapito|it-?tuki)$/,
  ],
  [
    'decides',
    /^(?:toimitusjohtaja|johto|omistaja|yrittaja|hallitus|tj|vd|ceo|ledning|agare|owner|founder|management)$/,
  ],
  [
    'sales',
    /myynti|^tarjou|^tilau|^varau|^ajanvarau|^(?:verkko)?kauppa|^asiakkuu|^markkinoi|^vienti|^forsalj|^offert|^order|^bestall|^bok(?:a|ning)|^sales|^booking|^reserv|^marknad|^marketing|^export/,
  ],
  [
    'service',
    /^(?:asiakaspalvel|aspa$|huolto|tuki$|varaosa|takuu|palaute|paivystys|kundtjanst|kundservice|service|support|help|customer|feedback)/,
  ],
  [
    'general',
    /^(?:info|posti|sahkoposti|toimisto|yhtey|vaihde|neuvonta|palvelut?$|vastaanotto|hallinto|kirjaamo|firma|kontakt|kontor|vaxel|post$|contact|office|hello$|hi$|hei$|moi$|moikka$|terve$|hej$|e?mail$|team$|administration$|enquiries|inquiries|reception)/,
  ],
];

/** '' for a person's address, and for words that tell nothing. */
export function purposeOf(email: string): Purpose | '' {
  const words = partsOf(email)
    .local.normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[._\-+\d]+/)
    .filter(Boolean);
  const tried = [...words, words.join('')];
  return WORDS.find(([, pattern]) => tried.some((word) => pattern.test(word)))?.[0] ?? '';
}

/** False where whoever reads the mail has another task: jobs, invoices, privacy, machines. */
export function isFitAsFirst(email: string): boolean {
  const purpose = purposeOf(email);
  return purpose === '' || PURPOSES.indexOf(purpose) < PURPOSES.indexOf('recruiting');
}

const PLACEHOLDER =
  '(?:etunimi|sukunimi|nimi|fornamn|efternamn|namn|firstname|lastname|surname|first|last|name)';
const PATTERN = new RegExp(
  `^(?:${PLACEHOLDER}|[a-z][._-]?${PLACEHOLDER})(?:[._-]?(?:${PLACEHOLDER}|[a-z]))?$`,
);
const EXAMPLE =
  /^(?:esimerkki|example|exempel|malli|matti\.?meikalainen|maija\.?meikalainen|svensson\.?exempel|john\.?doe|jane\.?doe|(?:your|sinun|din|ditt)[._-]?(?:name|nimi|namn|e?mail|epost|sahkoposti|osoite)?|user(?:name)?|kayttaja|kayttajatunnus)$/;

/** `etunimi.sukunimi@`: how a company makes its addresses, and nobody's own. */
export function isAddressPattern(email: string): boolean {
  return PATTERN.test(bare(email));
}

/** `esimerkki@`, `matti.meikalainen@`: what a guide or form shows. */
export function isExampleAddress(email: string): boolean {
  return EXAMPLE.test(bare(email));
}

const bare = (email: string) => partsOf(email).local.normalize('NFD').replace(/\p{M}/gu, '');
