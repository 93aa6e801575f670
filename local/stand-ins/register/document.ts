/** An invented company as the register's open API writes it, with that API's habits. */
import { chanceFrom } from '../../../demo/random.ts';
import { COMPANY_FORMS } from '../../../core/companies/forms.ts';
import type { InventedCompany } from '../world.ts';

export interface RegisterDocument {
  businessId: { value: string; registrationDate: string; source: string };
  names: {
    name: string;
    type: string;
    registrationDate: string;
    endDate?: string;
    version: number;
    source: string;
  }[];
  mainBusinessLine: {
    type: string;
    descriptions: Description[];
    typeCodeSet: string;
    registrationDate: string;
    source: string;
  };
  companyForms: {
    type: string;
    descriptions: Description[];
    registrationDate: string;
    version: number;
    source: string;
  }[];
  addresses: Address[];
  registrationDate: string;
  [key: string]: unknown;
}
interface Description {
  languageCode: '1' | '2' | '3';
  description: string;
}
interface Address {
  type: 1 | 2;
  postCode: string;
  postOffices: { city: string; languageCode: string; municipalityCode: string }[];
  [key: string]: unknown;
}

/** The same document for the same company every time. `index` decides the habits. */
export function documentOf(company: InventedCompany, index: number): RegisterDocument {
  const { businessId, registeredOn, situation } = company;
  const shuffle = shuffler(index);
  const ceased = situation === 'ceased';
  return {
    businessId: { value: businessId, registrationDate: registeredOn, source: '3' },
    ...(index % 5 === 0 && { euId: { value: `FIFPRO.${businessId}`, source: '1' } }),
    names: namesOf(company, index),
    mainBusinessLine: {
      type: company.industry.code,
      descriptions: shuffle(described(company.industry)),
      typeCodeSet: company.industry.set,
      registrationDate: company.industry.set === 'TOIMI4' ? '2026-01-01' : registeredOn,
      source: '2',
    },
    ...websiteOf(company, index),
    companyForms: [
      {
        type: company.form,
        descriptions: shuffle(described(formNames(company.form))),
        registrationDate: registeredOn,
        version: 1,
        source: '1',
      },
    ],
    companySituations: situationsOf(company, index),
    registeredEntries: [
      {
        type: ceased ? '4' : '1',
        descriptions: shuffle(
          described(
            ceased
              ? { fi: 'Lakannut', sv: 'Upphört', en: 'Ceased' }
              : { fi: 'Rekisterissä', sv: 'Registrerad', en: 'Registered' },
          ),
        ),
        registrationDate: registeredOn,
        register: '1',
        authority: '2',
      },
    ],
    addresses: addressesOf(company, index),
    tradeRegisterStatus: ceased ? '4' : '1',
    // The register leaves it so for ceased companies too.
    status: '2',
    registrationDate: registeredOn,
    ...(ceased && { endDate: '2025-03-31' }),
    lastModified: `2026-0${1 + (index % 9)}-1${index % 10}${index % 2 === 0 ? 'T' : ' '}06:00:0${index % 10}`,
  };
}

function namesOf(company: InventedCompany, index: number): RegisterDocument['names'] {
  const { name, previousName, registeredOn, swedish, form } = company;
  const since = previousName ? '2021-05-03' : registeredOn;
  const entry = { registrationDate: since, version: 1, source: '1' };
  const parallel = form === '16' && !swedish && index % 11 === 0;
  return [
    { name, type: '1', ...entry },
    ...(previousName
      ? [
          {
            ...entry,
            name: previousName,
            type: '1',
            registrationDate: registeredOn,
            endDate: '2021-05-02',
            version: 2,
          },
        ]
      : []),
    ...(parallel ? [{ name: name.replace(/Oy$/, 'Ab'), type: '2', ...entry }] : []),
    ...(index % 13 === 0 ? [{ name: `Aputoiminimi ${index + 1}`, type: '3', ...entry }] : []),
  ];
}

/** With and without a scheme; some companies have written their phone number there. */
function websiteOf({ host }: InventedCompany, index: number) {
  const url = host ? [host, host, `http://${host}`, `https://${host}/`][index % 4] : phoneOf(index);
  return url ? { website: { url, registrationDate: '2021-06-01', source: '0' } } : {};
}

const phoneOf = (index: number) => (index % 17 === 0 ? `09 555 ${1000 + index}` : null);

/** Some have a bankruptcy behind them that has lapsed, or are being restructured: both go on. */
function situationsOf({ situation }: InventedCompany, index: number) {
  if (situation === 'bankrupt') return [{ type: 'KONK', registrationDate: '2026-02-02', source: '1' }];
  if (index % 61 === 0)
    return [{ type: 'KONK', registrationDate: '2019-01-02', endDate: '2019-06-03', source: '1' }];
  return index % 67 === 0 ? [{ type: 'SANE', registrationDate: '2025-01-02', source: '1' }] : [];
}

const BLANK = {
  buildingNumber: '',
  entrance: '',
  apartmentNumber: '',
  apartmentIdSuffix: '',
  co: '',
  street: '',
};

function addressesOf(company: InventedCompany, index: number): Address[] {
  const { town, street, buildingNumber } = company;
  const offices = [
    { city: town.sv.toUpperCase(), languageCode: '2', municipalityCode: town.municipality },
    { city: town.fi.toUpperCase(), languageCode: '1', municipalityCode: town.municipality },
  ];
  const dated = { registrationDate: '2021-06-01', source: '0' };
  const visiting: Address = {
    ...BLANK,
    ...dated,
    type: 1,
    street,
    buildingNumber,
    postCode: town.postCode,
    postOffices: offices,
  };
  const postal: Address = {
    ...BLANK,
    ...dated,
    type: 2,
    postOfficeBox: String(index + 1),
    postCode: town.postCode,
    postOffices: offices.slice(1),
  };
  if (index % 97 === 0) return [abroad(dated), postal];
  return index % 3 === 0 ? [postal, visiting] : [visiting];
}

/** Line breaks of an address abroad become blanks, its blanks become '_'. */
function abroad(dated: object): Address {
  return {
    ...BLANK,
    ...dated,
    type: 1,
    postCode: '',
    postOffices: [],
    country: 'EE',
    freeAddressLine: 'Tartu_mnt_12 10145_Tallinn Viro',
  };
}

function formNames(number: string): Names {
  return COMPANY_FORMS.find((form) => form.number === number)?.name ?? { fi: '', sv: '', en: '' };
}

interface Names {
  fi: string;
  sv: string;
  en: string;
}

function described({ fi, sv, en }: Names): Description[] {
  return [
    { languageCode: '1', description: fi },
    { languageCode: '2', description: sv },
    { languageCode: '3', description: en },
  ];
}

/** Descriptions come in any order. */
function shuffler(seed: number) {
  const chance = chanceFrom(seed);
  return <T>(list: T[]): T[] =>
    list
      .map((one) => ({ one, at: chance.next() }))
      .sort((a, b) => a.at - b.at)
      .map(({ one }) => one);
}
