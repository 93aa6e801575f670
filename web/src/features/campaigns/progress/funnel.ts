/** The figures of a campaign's funnel, and where its bars are drawn. Pure. */
import { scaleLinear } from 'd3-scale';
import type { StaffOutput } from '../../../../../core/api/staff.schema.ts';

export const FUNNEL = [
  'recipients',
  'sentAt',
  'deliveredAt',
  'openedAt',
  'startedAt',
  'completedAt',
  'contactAt',
] as const;
export type FunnelMilestone = (typeof FUNNEL)[number];

export interface FunnelRow {
  milestone: FunnelMilestone;
  /** null → nobody tells: the mail service reports no deliveries. */
  count: number | null;
  /** Of all recipients, 0–1; null where the count is. */
  share: number | null;
}

type Read = Pick<StaffOutput<'readFunnel'>, 'recipients' | 'milestones'>;

/**
 * The steps from a recipient to one who asked for contact. Deliveries are told by some mail services only, and of
 * some mails only: where fewer are known of than have been opened, the figure would mislead and is left out.
 */
export function funnelRows({ recipients, milestones }: Read): FunnelRow[] {
  const told = milestones.deliveredAt > 0 && milestones.deliveredAt >= milestones.openedAt;
  return FUNNEL.map((milestone) => {
    if (milestone === 'deliveredAt' && !told) return { milestone, count: null, share: null };
    const count = milestone === 'recipients' ? recipients : milestones[milestone];
    return { milestone, count, share: recipients > 0 ? count / recipients : 0 };
  });
}

/** What is told beside the funnel, worst first; only what there is any of. */
export const ASIDE = ['bounced', 'failed', 'unconfirmed', 'optedOut', 'suppressed', 'cancelled'] as const;
export type AsideState = (typeof ASIDE)[number];

export function asideRows(
  states: StaffOutput<'readFunnel'>['states'],
): { state: AsideState; count: number }[] {
  return ASIDE.map((state) => ({ state, count: states[state] ?? 0 })).filter(({ count }) => count > 0);
}

/** px; `barTop` is from the top of the row. */
export interface FunnelSize {
  width: number;
  rowHeight: number;
  barHeight: number;
  barTop: number;
}

/** Where a bar and the band down to the next one go; px. */
export interface FunnelDrawing {
  bars: { milestone: FunnelMilestone; y: number; width: number }[];
  bands: string[];
}

/** Least width of a bar with anything in it, px: one recipient of thousands still shows. */
const LEAST = 3;

/** Bars from the left, and a paler band from each to the next one that has a figure. */
export function drawFunnel(
  rows: readonly FunnelRow[],
  { width, rowHeight, barHeight, barTop }: FunnelSize,
): FunnelDrawing {
  const most = Math.max(1, ...rows.map(({ count }) => count ?? 0));
  const scale = scaleLinear([0, most], [0, width]);
  const bars = rows.flatMap(({ milestone, count }, index) =>
    count === null
      ? []
      : [
          {
            milestone,
            y: index * rowHeight + barTop,
            width: count > 0 ? Math.max(LEAST, scale(count)) : 0,
          },
        ],
  );
  const bands = bars.slice(1).map((next, index) => {
    const bar = bars[index]!;
    return `M0,${bar.y + barHeight}H${bar.width}L${next.width},${next.y}H0Z`;
  });
  return { bars, bands };
}
