/** Headers as registers, lists and customer systems word them in Finnish, Swedish and English. */
import type { Target } from './targets.ts';

const WORDS: readonly [Target | null, string][] = [
  [
    'businessId',
    `ytunnus ytunnukset yritystunnus lytunnus fonummer fonr foretagsnummer organisationsnummer orgnr
     businessid companyid vatnumber vat vatid taxid alvtunnus alvnumero momsnummer tunnus registernumber`,
  ],
  [
    'name',
    `yritys yrityksennimi nimi namn name yritysnimi toiminimi firma yhtio organisaatio organisaationnimi asiakas
     asiakkaannimi tyonantaja foretag foretagsnamn foretagetsnamn bolag bolagsnamn firmanamn company
     companyname businessname organisation organization accountname organizationname organisationname
     personorganization relatedcompany associatedcompany primaryassociatedcompany`,
  ],
  [
    'contactName',
    `yhteyshenkilo yhteyshenkilonnimi kontakti kontaktihenkilo henkilo henkilonnimi vastuuhenkilo kontakt
     kontaktperson kontaktpersonensnamn contact contactperson contactname person toimitusjohtaja yrittaja
     verkstallandedirektor ceo fullname personname nimi namn name`,
  ],
  ['givenName', `etunimi etunimet fornamn firstname givenname tilltalsnamn kutsumanimi fname`],
  ['familyName', `sukunimi efternamn lastname familyname surname slaktnamn lname`],
  [
    'contactTitle',
    `nimike titteli tehtava tehtavanimike asema rooli titel befattning uppgift roll jobtitle
     jobposition organizationtitle title position role`,
  ],
  [
    'email',
    `sahkoposti sahkopostiosoite email personemail emailosoite emailaddress meili epost epostadress mail spostiosoite
     sposti`,
  ],
  [
    'phone',
    `puhelin puhelinnumero personphone puh puhnro matkapuhelin gsm telefon telefonnummer tel mobil mobiltelefon phone
     phonenumber mobile telephone`,
  ],
  [
    'town',
    `kaupunki kunta kunnannimi kotikunta kotipaikka paikkakunta postitoimipaikka toimipaikka
     sijaintikunta ort postort stad kommun hemort postanstalt town city municipality domicile`,
  ],
  ['municipality', `kuntanumero kuntakoodi kuntanro kommunkod kommunnummer municipalitycode`],
  ['postCode', `postinumero postinro postnummer postnr postcode postalcode zip zipcode`],
  [
    'street',
    `osoite katuosoite kayntiosoite postiosoite lahiosoite katu adress gatuadress besoksadress postadress
     gata address streetaddress street visitingaddress postaladdress`,
  ],
  [
    'industry2025',
    `toimiala toimialakoodi paatoimiala tol tolkoodi tol2025 toimiala2025 toimialatol2025 bransch
     branschkod naringsgren naringsgrenskod industry industrycode nace lineofbusiness sic`,
  ],
  [
    'industry2008',
    `tol2008 toimiala2008 toimialakoodi2008 toimialatol2008 naringsgren2008 industry2008 nace2008
     nacerev2`,
  ],
  [
    'sizeClass',
    `henkilosto henkilostomaara henkilomaara henkilokunta henkilostoluokka henkilostonkokoluokka
     henkilostonsuuruusluokka kokoluokka suuruusluokka koko tyontekijat tyontekijoita tyontekijamaara
     tyontekijoidenmaara personal personalantal antalanstallda anstallda storleksklass storlek
     personalstorlek employees numberofemployees headcount staff size sizeclass personnel htv
     henkilotyovuodet`,
  ],
  [
    'form',
    `yritysmuoto yhtiomuoto oikeudellinenmuoto foretagsform bolagsform juridiskform companyform legalform
     companytype`,
  ],
  [
    'website',
    `verkkosivu verkkosivut verkkosivusto kotisivu kotisivut nettisivu nettisivut wwwosoite verkkoosoite
     www wwwsivu wwwsivut internet hemsida webbplats webbsida webbadress website web webpage url websiteurl homepage
     companydomainname domain`,
  ],
  ['language', `kieli asiointikieli yrityksenkieli sprak kontaktsprak language lang`],
  [
    'registeredOn',
    `rekisteroity rekisterointipaiva rekisterointipvm perustettu perustamispaiva perustamisvuosi
     aloituspaiva registrerad registreringsdatum registreringsdag grundad registered registeredon
     registrationdate founded established`,
  ],
  ['status', `tila yrityksentila toimintatila status lage state`],
  [
    null,
    `toimialannimi toimialakuvaus toimialanselite branschnamn maa land country countryregion maakunta landskap
     region stateregion liikevaihto omsattning turnover revenue annualrevenue huomautus notes lisatiedot id nro
     rivi kayttajatunnus asiakasnumero lahiosoite2 faksi fax puhelinluettelo cc memberrating tags leid euid
     timezone suffix prefix middlename nickname osasto avdelning department iscompany displayname emaildisplayname
     emailtype contactowner companyowner accountowner leadstatus`,
  ],
];

/** Last words of headers that speak about a column beside them: `Company owner`, `E-mail 1 - Label`. */
const ABOUT =
  /[\s_\-–.:/](?:owner|label|type|date|id|count|score|rating|status|source|omistaja|tyyppi|typ|agare|ägare|datum|pvm|päivä)$/iu;
/** Words that other products put around a field's name. */
const AROUND =
  /(?:^|[\s_\-–.:/(])(?:work|business|primary|main|billing|mailing|value|person|työ|arbete|ensisijainen|\d)(?=$|[\s_\-–.:/)])/giu;

/** Words of a header, folded by `foldHeader`; the most usual first. `null`: looks like a field, but is none of ours. */
export const HEADER_WORDS: readonly (readonly [Target | null, string[]])[] = WORDS.map(([target, words]) => [
  target,
  words.split(/\s+/),
]);

/** Letters and digits only, lower case, å ä ö as a a o: 'Y-tunnus' → 'ytunnus'. */
export function foldHeader(header: string): string {
  return header
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

/** A header as its words know it: whole, and without what other products put around it; [] → it names no field. */
export function readingsOf(header: string): string[] {
  const whole = foldHeader(header);
  if (!whole) return [];
  if (ABOUT.test(header) && !isKnown(whole)) return [];
  const bare = foldHeader(header.replace(AROUND, ' '));
  return bare && bare !== whole ? [whole, bare] : [whole];
}

const isKnown = (folded: string) => HEADER_WORDS.some(([target, words]) => target && words.includes(folded));
