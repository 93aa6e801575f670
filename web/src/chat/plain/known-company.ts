import type { AnswerValue, Entry, Facts } from '../../../../core/conversation/conversation.ts';

type Company = Extract<AnswerValue, { kind: 'company' }>;

/** The company that a question for one begins with: the one answered before, else the invited one. */
export function knownCompany(
  node: string,
  history: readonly Entry[],
  { name, businessId }: Facts,
): Company | null {
  const before = history.findLast((entry) => entry.kind === 'answer' && entry.node === node);
  if (before?.kind === 'answer' && before.value.kind === 'company') return before.value;
  return name ? { kind: 'company', name, ...(businessId ? { businessId } : {}) } : null;
}
