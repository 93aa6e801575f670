/** The pre-analysis plan as one text that can be hashed, kept and compared. Pure. */
import type { Audience, CampaignSettings } from '../campaigns/campaign.schema.ts';
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
  frozenAt: Date;
}

/** Changes whenever what the text holds does. */
const FORMAT = 1;

/**
 * The frozen plan as canonical JSON: keys sorted, no spaces, as RFC 8785 has it. Who holds the text can hash it anew
 * with any tool and compare: it binds the draw, the outcome, the messages, the plan and the time stamp together.
 */
export function planText({ trial, frozenAt, ...subject }: PlanSubject): string {
  const { organisation, campaign, bot, audience, message, reminders } = subject;
  const { seed, treatmentShare, strata, outcome, baseline, plan } = trial;
  return canonical({
    format: FORMAT,
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
