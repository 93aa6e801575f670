import { expect, it } from 'vitest';
import { campaignState } from './campaign-state.ts';

const now = new Date('2026-11-25T10:00:00Z');
const at = (startAt: string | null) => ({ startAt: startAt === null ? null : new Date(startAt) });

it('waits while a started campaign has its first mails ahead', () => {
  expect(campaignState({ status: 'running', schedule: at('2026-11-26T06:00:00Z') }, now)).toBe('scheduled');
  expect(campaignState({ status: 'running', schedule: at('2026-11-24T06:00:00Z') }, now)).toBe('running');
  expect(campaignState({ status: 'running', schedule: at(null) }, now)).toBe('running');
});

it('is what its document says otherwise, whatever the schedule', () => {
  for (const status of ['draft', 'queueing', 'paused', 'cancelled', 'completed'] as const)
    expect(campaignState({ status, schedule: at('2026-12-24T06:00:00Z') }, now)).toBe(status);
});
