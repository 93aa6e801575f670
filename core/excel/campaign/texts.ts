/** Words of a campaign's Excel file. */
import type { CampaignStatus, Exclusion } from '../../campaigns/campaign.schema.ts';
import type { Milestone, RecipientState } from '../../campaigns/recipient.schema.ts';
import type { ContactKind } from '../../contacts/contact.schema.ts';
import type { Locale } from '../../dialogue/locale.ts';
import type { Arm } from '../../trials/draw.ts';
import type { StratumVariable } from '../../trials/strata.ts';
import type { Trial } from '../../trials/trial.schema.ts';
import { en } from './texts/en.ts';
import { fi } from './texts/fi.ts';
import { sv } from './texts/sv.ts';

export interface CampaignExcelTexts {
  fileName: string;
  momentFormat: string;
  dayFormat: string;
  sheets: Record<
    'campaign' | 'funnel' | 'recipients' | 'exclusions' | 'plan' | 'balance' | 'results',
    string
  >;
  item: string;
  value: string;
  language: string;
  languages: Record<Locale, string>;
  campaign: {
    name: string;
    organisation: string;
    bot: string;
    status: string;
    createdAt: string;
    startedAt: string;
    endedAt: string;
    madeAt: string;
    group: string;
    towns: string;
    industries: string;
    sizeClasses: string;
    kinds: string;
    perCompany: string;
    best: string;
    all: string;
    quietDays: string;
    senderName: string;
    replyTo: string;
    address: string;
    sendFrom: string;
    atOnce: string;
    perHour: string;
    timeZone: string;
    days: string;
    hours: string;
    subject: string;
    body: string;
    /** Reminder 1 or 2. */
    reminder: (n: number) => string;
    afterDays: string;
    any: string;
  };
  statuses: Record<CampaignStatus, string>;
  funnel: {
    step: string;
    recipients: string;
    share: string;
    all: string;
    /** The milestone, with what it takes to be counted. */
    opened: string;
    reminders: string;
    states: string;
  };
  milestones: Record<Milestone, string>;
  states: Record<RecipientState, string>;
  recipient: {
    company: string;
    businessId: string;
    town: string;
    industry: string;
    sizeClass: string;
    arm: string;
    stratum: string;
    state: string;
    email: string;
    name: string;
    kind: string;
    reminders: string;
    fault: string;
    imported: string;
  };
  kinds: Record<ContactKind, string>;
  exclusion: { reason: string; count: string };
  exclusions: Record<Exclusion, string>;
  arms: Record<Arm, string>;
  plan: {
    plan: string;
    outcome: string;
    seed: string;
    treatmentShare: string;
    strata: string;
    noStrata: string;
    baseline: string;
    companies: string;
    detectable: string;
    notDetectable: string;
    frozenAt: string;
    notFrozen: string;
    hash: string;
    matches: string;
    yes: string;
    no: string;
    canonical: string;
  };
  variables: Record<StratumVariable, string>;
  outcomes: Record<Trial['outcome'], string>;
  balance: {
    variable: string;
    value: string;
    count: (arm: string) => string;
    share: (arm: string) => string;
    difference: string;
    unknown: string;
    other: string;
  };
  result: {
    group: string;
    companies: string;
    withOutcome: string;
    unknown: string;
    share: string;
    low: string;
    high: string;
    pValue: string;
    difference: string;
    bounds: string;
  };
}

export const CAMPAIGN_EXCEL_TEXTS: Record<Locale, CampaignExcelTexts> = { fi, sv, en };
