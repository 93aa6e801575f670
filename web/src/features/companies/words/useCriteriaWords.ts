import { useI18n } from 'vue-i18n';
import type { RegisterCriteria } from '../../../../../core/companies/company.schema.ts';
import { criteriaParts } from './criteria-parts.ts';
import { useWords } from './useWords.ts';

/** A register search in one line: "Metallituotteiden valmistus, Vantaa". */
export function useCriteriaWords() {
  const { t } = useI18n();
  const { industryName, formName, townName, dayName } = useWords();

  function registered(from: string, to: string): string {
    if (from && to) return t('companies.criteria.between', { from: dayName(from), to: dayName(to) });
    return from
      ? t('companies.criteria.from', { from: dayName(from) })
      : t('companies.criteria.to', { to: dayName(to) });
  }

  const criteriaWords = (criteria: RegisterCriteria) =>
    criteriaParts(criteria, {
      industry: industryName,
      town: townName,
      form: formName,
      name: (name) => t('companies.criteria.name', { name }),
      registered,
    }).join(', ');

  return { criteriaWords };
}
