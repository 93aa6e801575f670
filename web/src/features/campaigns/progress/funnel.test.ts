import { expect, it } from 'vitest';
import { asideRows, drawFunnel, funnelRows } from './funnel.ts';

const milestones = {
  sentAt: 240,
  deliveredAt: 200,
  openedAt: 100,
  startedAt: 66,
  completedAt: 46,
  contactAt: 14,
  bouncedAt: 8,
  optedOutAt: 6,
};
const read = { recipients: 300, milestones };
const size = { width: 400, rowHeight: 50, barHeight: 20, barTop: 15 };

it('tells each step as a share of all recipients', () => {
  const rows = funnelRows(read);
  expect(rows.map(({ count }) => count)).toEqual([300, 240, 200, 100, 66, 46, 14]);
  expect(rows[1]?.share).toBeCloseTo(0.8);
  expect(rows[4]?.share).toBeCloseTo(0.22);
});

it('leaves deliveries out where the mail service does not tell of them', () => {
  const untold = { recipients: 300, milestones: { ...milestones, deliveredAt: 0 } };
  const partly = { recipients: 300, milestones: { ...milestones, deliveredAt: 40 } };
  for (const one of [untold, partly])
    expect(funnelRows(one)[2]).toEqual({ milestone: 'deliveredAt', count: null, share: null });
});

it('has nothing to divide before there are recipients', () => {
  const nothing = Object.fromEntries(Object.keys(milestones).map((key) => [key, 0])) as typeof milestones;
  expect(funnelRows({ recipients: 0, milestones: nothing }).every(({ share }) => !share)).toBe(true);
});

it('draws the widest bar over the whole width and joins each to the next with a figure', () => {
  const { bars, bands } = drawFunnel(
    funnelRows({ recipients: 300, milestones: { ...milestones, deliveredAt: 0 } }),
    size,
  );
  expect(bars[0]).toEqual({ milestone: 'recipients', y: 15, width: 400 });
  expect(bars.map(({ milestone }) => milestone)).not.toContain('deliveredAt');
  expect(bands).toHaveLength(bars.length - 1);
  expect(bands[0]).toBe('M0,35H400L320,65H0Z');
  expect(bands[1]).toBe(`M0,85H320L${bars[2]?.width},165H0Z`);
});

it('shows even one of thousands, and nothing where there is none', () => {
  const few = { ...milestones, contactAt: 1, completedAt: 0 };
  const { bars } = drawFunnel(funnelRows({ recipients: 20_000, milestones: few }), size);
  expect(bars.at(-1)?.width).toBe(3);
  expect(bars.at(-2)?.width).toBe(0);
});

it('names beside the funnel only what has happened', () => {
  expect(asideRows({ sent: 5, bounced: 8, optedOut: 0, unconfirmed: 1 })).toEqual([
    { state: 'bounced', count: 8 },
    { state: 'unconfirmed', count: 1 },
  ]);
});
