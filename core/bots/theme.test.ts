import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast } from '../text/contrast.ts';
import { readableTheme, themeProblems } from './theme.ts';

const colour = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);
const theme = fc.record({
  accent: fc.oneof(colour, fc.constant('')),
  ground: fc.oneof(colour, fc.constant('')),
});

describe('themeProblems', () => {
  it('finds nothing in colours that read, nor where none are chosen', () => {
    expect(themeProblems({ accent: '#0f5c73', ground: '#e8f0f2' })).toEqual([]);
    expect(themeProblems({ accent: '', ground: '' })).toEqual([]);
  });

  it('names the pairs that fail, with their ratio', () => {
    expect(themeProblems({ accent: '#ffcc00', ground: '#848484' })).toMatchObject([
      { pair: 'buttonText', foreground: '#ffffff', background: '#ffcc00', required: 4.5 },
      { pair: 'buttonOnPage', foreground: '#ffcc00', required: 3 },
      { pair: 'groundText', background: '#848484', required: 4.5 },
    ]);
    const [first] = themeProblems({ accent: '#777777', ground: '' });
    expect(first?.ratio).toBeCloseTo(4.48, 2);
  });
});

describe('readableTheme', () => {
  it('always reads', () => {
    fc.assert(
      fc.property(theme, (any) => {
        expect(themeProblems(readableTheme(any))).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is the same theme where that reads', () => {
    fc.assert(
      fc.property(theme, (any) => {
        const readable = readableTheme(any);
        expect(readableTheme(readable)).toEqual(readable);
        if (themeProblems(any).length === 0) expect(readable).toEqual(any);
      }),
      { numRuns: 2_000 },
    );
  });

  it('goes no further than it must', () => {
    const { accent, ground } = readableTheme({ accent: '#ffcc00', ground: '#848484' });
    expect(contrast(accent, '#ffffff')).toBeLessThan(4.6);
    expect(contrast(ground, '#848484')).toBeLessThan(1.2);
  });
});
