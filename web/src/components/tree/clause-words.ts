/** Conditions and assignments as short sentences. `t` is vue-i18n's, bound to the reader's language. */
import type { Assignment, BranchCase, Clause, Dialogue } from '../../../../core/dialogue/dialogue.schema.ts';
import type { Locale } from '../../../../core/dialogue/locale.ts';
import { pickText } from '../../../../core/dialogue/text.ts';
import type { Need } from '../../../../core/needs/need.schema.ts';
import { nodeName } from './node-name.ts';

export interface SentenceContext {
  dialogue: Dialogue;
  needs: readonly Need[];
  locale: Locale;
  t: (key: string, values?: Record<string, unknown>) => string;
}

/** "Vastaus kysymykseen Koko on 10–49 henkilöä" and the like. */
export function clauseWords(clause: Clause, context: SentenceContext): string {
  const { t } = context;
  const subject = subjectWords(clause.subject, context);
  const op = t(`components.tree.op.${clause.op}`);
  if (clause.op === 'known' || clause.op === 'unknown') return `${subject} ${op}`;
  return `${subject} ${op} ${valueWords(clause, context) || '…'}`;
}

/** All clauses of a case, joined by "and" or "or"; '' when it has none. */
export function caseWords({ match, clauses }: BranchCase, context: SentenceContext): string {
  const joint = context.t(match === 'all' ? 'components.tree.and' : 'components.tree.or');
  return clauses.map((clause) => clauseWords(clause, context)).join(` ${joint} `);
}

export function assignmentWords(assignment: Assignment, context: SentenceContext): string {
  if (assignment.kind === 'need') {
    const weight = assignment.weight > 0 ? `+${assignment.weight}` : `${assignment.weight}`;
    return `${needName(assignment.need, context) || '…'} ${weight}`;
  }
  return `${assignment.name} ${assignment.op === 'add' ? '+' : '='} ${assignment.value}`;
}

export function subjectWords(subject: Clause['subject'], context: SentenceContext): string {
  const { t, dialogue, locale } = context;
  switch (subject.kind) {
    case 'answer':
      return nodeName(dialogue, subject.node, locale, (kind) => t(`components.tree.kind.${kind}`)) || '…';
    case 'variable':
      return subject.name;
    case 'need':
      return needName(subject.need, context) || '…';
    case 'company':
      return t(`components.tree.fact.${subject.fact}`);
  }
}

function valueWords({ subject, value }: Clause, { dialogue, locale }: SentenceContext): string {
  const node = askedBy(subject, dialogue);
  const option = node?.kind === 'choice' ? node.options.find(({ id }) => id === value) : undefined;
  return option ? pickText(option.label, locale, dialogue.defaultLocale) : String(value);
}

/** The question that the subject's value comes from: a choice keeps option ids, people read labels. */
function askedBy(subject: Clause['subject'], { nodes }: Dialogue) {
  if (subject.kind === 'answer') return nodes[subject.node];
  if (subject.kind !== 'variable') return undefined;
  return Object.values(nodes).find((node) => node.kind === 'choice' && node.variable === subject.name);
}

function needName(id: string, { needs, dialogue, locale }: SentenceContext): string {
  return pickText(needs.find((need) => need.id === id)?.label, locale, dialogue.defaultLocale);
}
