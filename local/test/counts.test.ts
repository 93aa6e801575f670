import { describe, expect, it } from 'vitest';
import { closingLine, countTests, type Report } from './counts.ts';

const good: Report = {
  numPassedTests: 5,
  numFailedTests: 0,
  testResults: [{ status: 'passed', assertionResults: [{}, {}, {}, {}, {}] }],
};

describe('the counts of a test run', () => {
  it('are those of the report', () => {
    expect(countTests({ ...good, numFailedTests: 2 }, 1)).toEqual({ passed: 5, failed: 2 });
    expect(countTests(good, 0)).toEqual({ passed: 5, failed: 0 });
  });

  it('hold files that could not be loaded', () => {
    const unloaded = { status: 'failed', assertionResults: [] };
    const testResults = [...good.testResults, unloaded, unloaded];
    expect(countTests({ ...good, testResults }, 1)).toEqual({ passed: 5, failed: 2 });
  });

  it('hold a failure outside any test', () => {
    expect(countTests(good, 1)).toEqual({ passed: 5, failed: 1 });
  });

  it('hold a failure when nothing ran or nothing was reported', () => {
    expect(countTests({ numPassedTests: 0, numFailedTests: 0, testResults: [] }, 0)).toEqual({
      passed: 0,
      failed: 1,
    });
    expect(countTests(null, 0)).toEqual({ passed: 0, failed: 1 });
  });

  it('close the run in one plain line', () => {
    expect(closingLine({ passed: 12, failed: 3 })).toBe('12 passed, 3 failed');
  });
});
