import { expect, test } from 'vitest';
import { runLoad } from './run.ts';

const SCHOOL = { respondents: 1_000, answers: 20, parallel: 100 };
const PATIENCE = 400_000;

test.concurrent(
  'a thousand respondents behind one address lose nothing, double nothing and count exactly',
  { timeout: PATIENCE },
  async () => {
    const { statuses, p95, ...outcome } = await runLoad({ ...SCHOOL, project: 'demo-load', away: 0 });
    expect(outcome).toMatchObject({ lost: 0, doubled: 0, disturbed: 0, counts: outcome.expected });
    expect(outcome.expected.started).toBe(SCHOOL.respondents);
    expect(Object.keys(statuses), 'nobody is turned away').not.toContain('429');
    expect(p95).toBeGreaterThan(0);
  },
);

test.concurrent(
  'neither do they when the database is away for a minute in the middle of it',
  { timeout: PATIENCE },
  async () => {
    const { statuses, ...outcome } = await runLoad({ ...SCHOOL, project: 'demo-load-away', away: 60_000 });
    expect(outcome).toMatchObject({ lost: 0, doubled: 0, disturbed: 0, counts: outcome.expected });
    expect(statuses.none, 'requests that were given up in that minute').toBeGreaterThan(50);
  },
);
