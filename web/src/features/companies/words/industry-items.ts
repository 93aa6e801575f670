/** Industries as a picker offers them. */
import {
  industryName,
  industrySections,
  type IndustryCode,
} from '../../../../../core/companies/industries.ts';
import type { Locale } from '../../../../../core/dialogue/locale.ts';

export interface IndustryItem {
  title: string;
  /** `set code`; subheaders have none. */
  value?: string;
  type?: 'subheader';
}

export const valueOf = ({ code, set }: IndustryCode) => (code ? `${set} ${code}` : '');

export function codeOf(value: string): IndustryCode {
  const [set = '', code = ''] = value.split(' ');
  return { code, set: set === '2008' || set === '2025' ? set : '' };
}

/** The divisions of the present classification under their sections. */
export function divisionItems(locale: Locale): IndustryItem[] {
  return industrySections('2025').flatMap(({ name, divisions }) => [
    { title: name[locale], type: 'subheader' as const },
    ...divisions.map((division) => ({
      title: `${division.code} ${division.name[locale]}`,
      value: valueOf({ code: division.code, set: '2025' }),
    })),
  ]);
}

/** A code that the list does not hold, such as one of five digits, with the name of its division. */
export function ownItem(industry: IndustryCode, locale: Locale): IndustryItem | null {
  const name = industryName(industry, locale);
  return name === null ? null : { title: `${industry.code} ${name}`, value: valueOf(industry) };
}

/** What was typed as a code more exact than a division, in any classification; null → words. */
export function typedCode(text: string): IndustryCode | null {
  const code = text.trim().replace(/\./g, '');
  return /^\d{3,5}$/.test(code) ? { code, set: '' } : null;
}
