/** The pre-analysis plan as one text that can be hashed, kept and compared. Pure. */
import type { Audience, CampaignSettings } from '../campaigns/campaign.schema.ts';
import type { Drawable } from './draw.ts';
import type { Trial } from './trial.schema.ts';

export interface PlanSubject {
  organisation: string;
  campaign: string;
  bot: string;
  audience: Audience;
  /** What is sent: the treatment. */
  message: CampaignSettings['message'];
  reminders: CampaignSettings['reminders'];
  trial: Omit<Trial, 'frozenAt' | 'frozenHash'>;
  /** Who it is about: how many companies, and the SHA-256 of `frameText`; null → from before that was kept. */
  frame?: { companies: number; hash: string } | null;
  frozenAt: Date;
}

/** Changes whenever what the text holds does: 2 holds the frame. */
const FORMAT = { withoutFrame: 1, withFrame: 2 };

/**
 * The frozen plan as canonical JSON: keys sorted, no spaces, as RFC 8785 has it. Who holds the text can hash it anew
 * with any tool and compare: it binds the draw, the outcome, the messages, the plan and the time stamp together.
 */
export function planText({ trial, frame, frozenAt, ...subject }: PlanSubject): string {
  const { organisation, campaign, bot, audience, message, reminders } = subject;
  const { seed, treatmentShare, strata, outcome, baseline, plan } = trial;
  return canonical({
    format: frame ? FORMAT.withFrame : FORMAT.withoutFrame,
    ...(frame ? { frame } : {}),
    organisation,
    campaign,
    bot,
    audience,
    message,
    reminders,
    trial: { seed, treatmentShare, strata, outcome, baseline, plan },
    frozenAt: frozenAt.toISOString(),
  });
}

/**
 * The companies that a plan is about, a line each in the order of their ids: id, tab, stratum. Its hash binds the plan
 * to exactly these, drawn within exactly these strata.
 */
export function frameText(companies: readonly Drawable[]): string {
  const lines = companies.map(({ id, stratum }) => `${id}\t${stratum}\n`);
  return lines.sort().join('');
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const record = value as { readonly [key: string]: Json };
  const members = Object.keys(record)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(record[key] ?? null)}`);
  return `{${members.join(',')}}`;
}
