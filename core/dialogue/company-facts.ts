/** Facts that may be known of the company beforehand (from a register or an invitation). */
export const COMPANY_FACT_NAMES = ['name', 'businessId', 'industry', 'town', 'sizeClass', 'form'] as const;
