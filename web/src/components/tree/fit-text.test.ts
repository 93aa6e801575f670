import { describe, expect, it } from 'vitest';
import { cut, fitLines } from './fit-text.ts';

const measure = (text: string) => text.length * 10;

describe('fitLines', () => {
  it('wraps at words', () => {
    expect(fitLines('yksi kaksi kolme', 100, 2, measure)).toEqual(['yksi kaksi', 'kolme']);
  });

  it('ends what does not fit in an ellipsis, within the width', () => {
    const lines = fitLines('yksi kaksi kolme neljä viisi kuusi', 100, 2, measure);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
    expect(lines.every((line) => measure(line) <= 100)).toBe(true);
  });

  it('cuts one endless word and says nothing of nothing', () => {
    expect(fitLines('x'.repeat(40), 100, 2, measure)).toEqual([`${'x'.repeat(9)}…`]);
    expect(fitLines('  ', 100, 2, measure)).toEqual([]);
    expect(cut('lyhyt', 100, measure)).toBe('lyhyt');
  });
});
