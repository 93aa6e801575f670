import type { BranchCase, Clause, CompanyFact, VariableValue } from '../dialogue/dialogue.schema.ts';
import { own } from '../own.ts';
import type { AnswerValue, Facts, Session } from './conversation.ts';

type Known = VariableValue | string[] | undefined;

/** The first case that holds; undefined → otherwise. A case without clauses never holds. */
export function firstMatch(
  cases: readonly BranchCase[],
  session: Session,
  facts: Facts,
): BranchCase | undefined {
  return cases.find(({ match, clauses }) => {
    if (clauses.length === 0) return false;
    const holds = (clause: Clause) => clauseHolds(clause, session, facts);
    return match === 'all' ? clauses.every(holds) : clauses.some(holds);
  });
}

/** What is known of the company: facts given beforehand, overridden by what the respondent has said. */
export function companyFact(fact: CompanyFact, session: Session, facts: Facts): string | undefined {
  if (fact === 'name' || fact === 'businessId') {
    const said = session.path.findLast((step) => step.answer?.value.kind === 'company')?.answer?.value;
    if (said?.kind === 'company') return said[fact];
  }
  return facts[fact];
}

function clauseHolds({ subject, op, value }: Clause, session: Session, facts: Facts): boolean {
  const known = subjectValue(subject, session, facts);
  const isKnown = known !== undefined && known !== '' && !(Array.isArray(known) && known.length === 0);
  if (op === 'known') return isKnown;
  if (op === 'unknown') return !isKnown;
  if (op === 'isNot') return !isKnown || !equals(known, value);
  if (!isKnown) return false;
  if (op === 'is') return equals(known, value);
  if (op === 'contains') return fold(Array.isArray(known) ? known.join(' ') : known).includes(fold(value));
  return compare(known, value, op);
}

function subjectValue(subject: Clause['subject'], session: Session, facts: Facts): Known {
  switch (subject.kind) {
    case 'answer':
      return answerScalar(session.path.findLast((step) => step.node === subject.node)?.answer?.value);
    case 'variable':
      return own(session.variables, subject.name);
    case 'need':
      return own(session.needs, subject.need) ?? 0;
    case 'company':
      return companyFact(subject.fact, session, facts);
  }
}

/** An answer as a value that can be compared; undefined when skipped or not given. */
export function answerScalar(value: AnswerValue | undefined): Known {
  switch (value?.kind) {
    case 'options':
      return value.options;
    case 'text':
      return value.text;
    case 'number':
      return value.number;
    case 'date':
      return value.date;
    case 'company':
      return value.name;
    case 'contact':
      return true;
    default:
      return undefined;
  }
}

function equals(known: Known, value: VariableValue): boolean {
  return Array.isArray(known) ? known.some((one) => one === value) : fold(known) === fold(value);
}

/** Numbers as numbers; otherwise by text, which orders ISO dates rightly. */
function compare(known: Known, value: VariableValue, op: 'atLeast' | 'atMost'): boolean {
  if (Array.isArray(known)) return false;
  const numbers = [Number(known), Number(value)] as const;
  const [a, b] = numbers.some(Number.isNaN) ? [fold(known), fold(value)] : numbers;
  return op === 'atLeast' ? a >= b : a <= b;
}

function fold(value: VariableValue | undefined): string {
  return String(value ?? '')
    .trim()
    .toLocaleLowerCase('fi');
}
