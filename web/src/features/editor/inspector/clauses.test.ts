import { describe, expect, it } from 'vitest';
import { newClause } from '../../../../../core/dialogue/new-node.ts';
import { choice, dialogueOf, end, input } from '../../../../../core/dialogue/testing.ts';
import { clauseValue, opsFor, subjectKey, subjectsOf, withSubject } from './clauses.ts';

const dialogue = dialogueOf([
  choice('size', { small: null }, 'age'),
  input('age', 'e', { input: 'number', variable: 'age' }),
  end('e'),
]);

describe('conditions', () => {
  it('can be about questions, variables, needs and company facts', () => {
    const keys = subjectsOf(dialogue, [{ id: 'skills' }]).map(subjectKey);
    expect(keys.slice(0, 4)).toEqual(['answer:size', 'answer:age', 'variable:age', 'need:skills']);
    expect(keys).toContain('company:sizeClass');
    expect(keys).not.toContain('answer:e');
  });

  it('offer only comparisons that make sense', () => {
    expect(opsFor({ kind: 'answer', node: 'size' }, dialogue)).not.toContain('atLeast');
    expect(opsFor({ kind: 'answer', node: 'age' }, dialogue)[0]).toBe('atLeast');
  });

  it('change the comparison with the subject when it no longer fits', () => {
    const sized = { ...newClause(), op: 'contains' as const };
    expect(withSubject(sized, { kind: 'answer', node: 'size' }, dialogue).op).toBe('is');
    expect(withSubject(sized, { kind: 'need', need: 'skills' }, dialogue).value).toBe(1);
  });

  it('keep numbers as numbers where size matters', () => {
    const clause = { ...newClause(), op: 'atLeast' as const };
    expect(clauseValue(clause, '2,5')).toBe(2.5);
    expect(clauseValue(clause, 'kaksi')).toBe('kaksi');
    expect(clauseValue(newClause(), '10')).toBe('10');
  });
});
