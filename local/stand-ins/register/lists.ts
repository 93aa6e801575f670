/** The register's code lists, as far as its stand-in has them. */
import { COMPANY_FORMS } from '../../../core/companies/forms.ts';
import type { InventedCompany } from '../world.ts';
import { BadParameter } from './search.ts';

type Names = Record<'fi' | 'sv' | 'en', string>;
const LISTS: Record<string, (world: readonly InventedCompany[]) => (readonly [string, Names])[]> = {
  YRMU: () => COMPANY_FORMS.flatMap(({ number, name }) => (number ? [[number, name] as const] : [])),
  KIELI: () => [
    ['1', { fi: 'Suomi', sv: 'Finska', en: 'Finnish' }],
    ['2', { fi: 'Ruotsi', sv: 'Svenska', en: 'Swedish' }],
    ['3', { fi: 'Englanti', sv: 'Engelska', en: 'English' }],
  ],
  TLAJI: () => [
    ['1', { fi: 'Toiminimi', sv: 'Firma', en: 'Company name' }],
    ['2', { fi: 'Rinnakkaistoiminimi', sv: 'Parallellfirma', en: 'Parallel company name' }],
    ['3', { fi: 'Aputoiminimi', sv: 'Bifirma', en: 'Auxiliary company name' }],
  ],
  KONK: () => [['KONK', { fi: 'Konkurssissa', sv: 'I konkurs', en: 'Bankrupt' }]],
  SELTILA: () => [['SELTILA', { fi: 'Selvitystilassa', sv: 'I likvidation', en: 'In liquidation' }]],
  SANE: () => [['SANE', { fi: 'Saneerauksessa', sv: 'Under sanering', en: 'Under restructuring' }]],
  TOIMI3: (world) => industriesOf(world, 'TOIMI3'),
  TOIMI4: (world) => industriesOf(world, 'TOIMI4'),
};

/** `GET /description`: a line per code, with a tab between. @throws BadParameter */
export function describeList(world: readonly InventedCompany[], query: URLSearchParams): string {
  const lang = languageOf(query);
  const codes = (query.get('code') ?? '').split(',');
  return codes
    .flatMap((code) => {
      const list = Object.hasOwn(LISTS, code) ? LISTS[code] : undefined;
      if (!list) throw new BadParameter('Invalid value in parameter code');
      return list(world).map(([one, names]) => `${one}\t${names[lang]}\n`);
    })
    .join('');
}

/** `GET /post_codes` @throws BadParameter */
export function postCodes(world: readonly InventedCompany[], query: URLSearchParams): object[] {
  const lang = languageOf(query);
  const towns = new Map(world.map(({ town }) => [town.postCode, town]));
  return [...towns].map(([postCode, { fi, sv, municipality }]) => ({
    postCode,
    city: (lang === 'sv' ? sv : fi).toUpperCase(),
    active: true,
    languageCode: lang === 'sv' ? '2' : '1',
    municipalityCode: municipality,
  }));
}

function industriesOf(world: readonly InventedCompany[], set: string): (readonly [string, Names])[] {
  const ones = world.map(({ industry }) => industry).filter((industry) => industry.set === set);
  return [...new Map(ones.map((industry) => [industry.code, industry])).entries()];
}

function languageOf(query: URLSearchParams): keyof Names {
  const lang = query.get('lang');
  if (lang === 'fi' || lang === 'sv' || lang === 'en') return lang;
  throw new BadParameter('Invalid value in parameter lang');
}
