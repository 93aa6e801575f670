import { parseBusinessId } from '../contacts/business-id.ts';
import type { RegisterCompany } from './company.schema.ts';
import { formOfNumber } from './forms.ts';
import { finnishTown } from './towns.ts';
import { websiteAddress } from './website.ts';
import type { YtjAddress, YtjCompany } from './ytj.schema.ts';

/** typeCodeSet → classification; codes of the two older ones would be read wrongly and are left out. */
const CLASSIFICATION = { TOIMI3: '2008', TOIMI4: '2025' } as const;
const COMPANY_NAME = '1';
const VISITING = '1';
const FINNISH = '1';

/** A company of the register in our words; null when it has no valid business id or no name. */
export function fromYtj(company: YtjCompany): RegisterCompany | null {
  const businessId = parseBusinessId(company.businessId.value);
  const name = currentName(company);
  if (!businessId || !name) return null;
  const others = company.names.map((one) => shortened(one.name, 200)).filter((one) => one && one !== name);
  return {
    businessId,
    name,
    otherNames: [...new Set(others)],
    form: formOfNumber(current(company.companyForms)?.type ?? ''),
    ...industryOf(company),
    ...placeOf(company.addresses),
    sizeClass: '',
    website: websiteAddress(company.website?.url ?? ''),
    registeredOn: dayOf(company.registrationDate) || dayOf(company.businessId.registrationDate),
    language: isSwedishName(name) ? 'sv' : '',
    status: statusOf(company),
    lastModified: company.lastModified.replace(' ', 'T'),
  };
}

/** The company name (TLAJI 1) that has not ended; a register that knows none gives the newest of the ended. */
function currentName({ names }: YtjCompany): string {
  return shortened(current(names.filter(({ type }) => type === COMPANY_NAME))?.name ?? '', 200);
}

/** Of several entries of one kind, one that has not ended, else the lowest version, which is the newest. */
function current<Entry extends { endDate: string; version: string }>(entries: Entry[]): Entry | undefined {
  const newestFirst = entries.toSorted((a, b) => Number(a.version) - Number(b.version));
  return newestFirst.find(({ endDate }) => endDate === '') ?? newestFirst[0];
}

function industryOf({ mainBusinessLine }: YtjCompany): Pick<RegisterCompany, 'industry' | 'industrySet'> {
  const set = CLASSIFICATION[mainBusinessLine?.typeCodeSet as keyof typeof CLASSIFICATION];
  const code = mainBusinessLine?.type.replaceAll('.', '') ?? '';
  if (!set || !/^(?!00)\d{2,5}$/.test(code)) return { industry: '', industrySet: '' };
  return { industry: code, industrySet: set };
}

type Place = Pick<RegisterCompany, 'town' | 'municipality' | 'postCode' | 'street'>;

/** The visiting address, else the postal one; one in Finland before one abroad, whose place has no code here. */
function placeOf(addresses: YtjAddress[]): Place {
  const visitingFirst = addresses.toSorted(
    (a, b) => Number(b.type === VISITING) - Number(a.type === VISITING),
  );
  const address = visitingFirst.find(({ postOffices }) => postOffices.length > 0) ?? visitingFirst[0];
  if (!address) return { town: '', municipality: '', postCode: '', street: '' };
  const { postOffices } = address;
  const office = postOffices.find(({ languageCode }) => languageCode === FINNISH) ?? postOffices[0];
  const municipality = office?.municipalityCode.padStart(3, '0') ?? '';
  return {
    town: shortened(finnishTown(office?.city ?? ''), 60),
    municipality: /^(?!000)\d{3}$/.test(municipality) ? municipality : '',
    postCode: address.postCode.slice(0, 10),
    street: shortened(streetOf(address), 200),
  };
}

/** 'Mallikatu 7 B 12', 'PL 42', or a foreign address, whose lines have blanks between and '_' for blanks inside. */
function streetOf(address: YtjAddress): string {
  const { street, buildingNumber, entrance, apartmentNumber, apartmentIdSuffix } = address;
  const apartment = `${apartmentNumber}${apartmentIdSuffix}`;
  const written = [street, buildingNumber, entrance, apartment].filter(Boolean).join(' ');
  if (written) return written;
  if (address.postOfficeBox) return `PL ${address.postOfficeBox}`;
  return address.freeAddressLine.split(/\s+/).join(', ').replaceAll('_', ' ');
}

/**
 * Active: registered, not ended, and with no open bankruptcy or liquidation. A company being wound up (SELTILA) is
 * `ceased` here: nobody invites it any more. Under restructuring (SANE) it goes on. Not yet registered: `unknown`.
 */
function statusOf({
  tradeRegisterStatus,
  endDate,
  companySituations,
}: YtjCompany): RegisterCompany['status'] {
  const open = companySituations.filter((one) => one.endDate === '').map(({ type }) => type);
  if (endDate !== '' || ['2', '4'].includes(tradeRegisterStatus)) return 'ceased';
  if (open.includes('KONK')) return 'bankrupt';
  if (open.includes('SELTILA')) return 'ceased';
  return tradeRegisterStatus === '1' ? 'active' : 'unknown';
}

/**
 * The register tells no language. A name with the Swedish company form and without the Finnish one is clear; most
 * names are not, and '' leaves it to the organisation.
 */
function isSwedishName(name: string): boolean {
  const words = name.toLocaleLowerCase('fi').split(/[^\p{L}]+/u);
  const has = (...forms: string[]) => forms.some((form) => words.includes(form));
  return has('ab', 'abp', 'kb', 'andelslag') && !has('oy', 'oyj', 'ky');
}

const dayOf = (text: string) => /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0] ?? '';

/** Cut without leaving half a character behind. */
function shortened(text: string, length: number): string {
  return text.slice(0, length).toWellFormed().trim();
}
