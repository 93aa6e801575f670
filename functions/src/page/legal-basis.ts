import type { Organisation } from '../../../core/organisations/organisation.schema.ts';

export type LegalBasis = 'publicTask' | 'legitimateInterest';

/**
 * On what basis somebody who has not consented is invited. Public bodies cannot lean on a legitimate interest in their
 * tasks (GDPR, article 6(1), last sentence), so theirs is the task itself.
 */
export function legalBasis(kind: Organisation['kind']): LegalBasis {
  return kind === 'company' ? 'legitimateInterest' : 'publicTask';
}
