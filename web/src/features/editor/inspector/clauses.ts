/** What a condition can be about and how it can be compared. Pure. */
import { COMPANY_FACT_NAMES } from '../../../../../core/dialogue/company-facts.ts';
import { variablesOf } from '../../../../../core/dialogue/check/references.ts';
import type { Clause, Dialogue } from '../../../../../core/dialogue/dialogue.schema.ts';
import { isQuestionKind } from './question-kinds.ts';

type Subject = Clause['subject'];
type Op = Clause['op'];

/** A subject as one string, for a select's value. */
export function subjectKey(subject: Subject): string {
  switch (subject.kind) {
    case 'answer':
      return `answer:${subject.node}`;
    case 'variable':
      return `variable:${subject.name}`;
    case 'need':
      return `need:${subject.need}`;
    case 'company':
      return `company:${subject.fact}`;
  }
}

/** Everything a condition of this dialogue can ask: earlier questions first. */
export function subjectsOf(dialogue: Dialogue, needs: readonly { id: string }[]): Subject[] {
  const questions = Object.values(dialogue.nodes).filter(({ kind }) => isQuestionKind(kind));
  return [
    ...questions.map(({ id }): Subject => ({ kind: 'answer', node: id })),
    ...[...variablesOf(dialogue)].sort().map((name): Subject => ({ kind: 'variable', name })),
    ...needs.map(({ id }): Subject => ({ kind: 'need', need: id })),
    ...COMPANY_FACT_NAMES.map((fact): Subject => ({ kind: 'company', fact })),
  ];
}

/** Comparisons that make sense for a subject, the usual one first. */
export function opsFor(subject: Subject, dialogue: Dialogue): Op[] {
  if (subject.kind === 'need') return ['atLeast', 'atMost', 'is'];
  const node = subject.kind === 'answer' ? dialogue.nodes[subject.node] : undefined;
  if (node?.kind === 'choice') return ['is', 'isNot', 'known', 'unknown'];
  if (node?.kind === 'contact') return ['known', 'unknown'];
  if (node?.kind === 'input' && ['number', 'scale', 'date'].includes(node.input)) {
    return ['atLeast', 'atMost', 'is', 'isNot', 'known', 'unknown'];
  }
  return ['is', 'isNot', 'contains', 'atLeast', 'atMost', 'known', 'unknown'];
}

/** The clause about another subject: a comparison that does not fit it gives way to the usual one. */
export function withSubject(clause: Clause, subject: Subject, dialogue: Dialogue): Clause {
  const ops = opsFor(subject, dialogue);
  const op = ops.includes(clause.op) ? clause.op : ops[0]!;
  return { subject, op, value: subject.kind === 'need' ? 1 : '' };
}

/** What is typed as a clause's value: numbers as numbers where they are compared by size. */
export function clauseValue(clause: Clause, written: string): Clause['value'] {
  const sized = clause.op === 'atLeast' || clause.op === 'atMost' || clause.subject.kind === 'need';
  const number = Number(written.replace(',', '.'));
  return sized && written.trim() !== '' && Number.isFinite(number) ? number : written;
}
