import { useI18n } from 'vue-i18n';
import type { SizeClass, Source } from '../../../../../core/companies/company.schema.ts';
import * as forms from '../../../../../core/companies/forms.ts';
import * as industries from '../../../../../core/companies/industries.ts';
import { TOWNS } from '../../../../../core/companies/towns.ts';
import { formatDate } from '../../../app/format.ts';
import { staffLocale } from '../../../app/i18n.ts';
import { sourceWords } from './source.ts';

/** Codes of companies in the words of the reader's language; '' where nothing is known. */
export function useWords() {
  const { t } = useI18n();

  /** The division's name; a code that the classifications do not know stays a code. */
  const industryName = (code: string, set: industries.IndustrySet) =>
    code && (industries.industryName({ code, set }, staffLocale.value) ?? code);
  const formName = (code: string) => code && (forms.formName(code, staffLocale.value) ?? code);
  const sizeName = (size: SizeClass) => size && t('companies.size', { size: size.replace('-', '–') });
  const townName = (town: string) =>
    (staffLocale.value === 'sv' && TOWNS.find(({ fi }) => fi === town)?.sv) || town;
  const sourceName = (source: Source) => {
    const { kind, detail } = sourceWords(source);
    return t(`companies.source.${kind}`, { detail, date: formatDate(source.at, staffLocale.value) });
  };
  /** A day `yyyy-mm-dd`. */
  const dayName = (day: string) => day && formatDate(new Date(`${day}T12:00:00Z`), staffLocale.value);

  return { industryName, formName, sizeName, townName, sourceName, dayName };
}
