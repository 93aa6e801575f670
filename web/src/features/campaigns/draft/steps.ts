import type { StartHindrance } from '../../../../../core/api/campaigns.schema.ts';
import type { CampaignForm } from './form.ts';

/** The way from a name to the first mail. */
export const STEPS = ['basics', 'recipients', 'message', 'reminders', 'schedule', 'trial', 'start'] as const;
export type Step = (typeof STEPS)[number];

/** `optional`: nothing is needed there, and nothing was made; `unknown`: not known yet. */
export type Readiness = 'ready' | 'missing' | 'optional' | 'unknown';

/** Where a person puts right what stops the start. */
export const STEP_OF: Record<StartHindrance, Exclude<Step, 'start'>> = {
  botNotPublished: 'basics',
  noRecipients: 'recipients',
  noSubject: 'message',
  noBody: 'message',
  noLink: 'message',
  unknownPlaceholder: 'message',
  botLacksLocale: 'message',
  noReminderText: 'reminders',
  noSender: 'schedule',
  planNotFrozen: 'trial',
  frameBroken: 'trial',
};

export function isStep(value: unknown): value is Step {
  return STEPS.includes(value as Step);
}

/**
 * How each step stands. `known` tells which hindrances could be looked for already: a step is not ready before
 * everything that may stop it was looked at.
 */
export function readinessOf(
  { reminders, trial }: Pick<CampaignForm, 'reminders' | 'trial'>,
  hindrances: readonly StartHindrance[],
  unknown: readonly Step[],
): Record<Step, Readiness> {
  const missing = new Set(hindrances.map((hindrance) => STEP_OF[hindrance]));
  const of = (step: Exclude<Step, 'start'>): Readiness => {
    if (missing.has(step)) return 'missing';
    if (unknown.includes(step)) return 'unknown';
    const optional = (step === 'reminders' && !reminders.length) || (step === 'trial' && !trial);
    return optional ? 'optional' : 'ready';
  };
  const start = unknown.length ? 'unknown' : hindrances.length ? 'missing' : 'ready';
  return {
    basics: of('basics'),
    recipients: of('recipients'),
    message: of('message'),
    reminders: of('reminders'),
    schedule: of('schedule'),
    trial: of('trial'),
    // The last step is never "lacking" by itself: what lacks has its own step.
    start: start === 'missing' ? 'unknown' : start,
  };
}
