import type { Campaign } from '../../../../../core/campaigns/campaign.schema.ts';
import { windowAt } from '../../../../../core/campaigns/hours.ts';

export interface NextMails {
  /** `now`: they are leaving; `later`: at `at`; `reminders`: only reminders and answers are waited for. */
  kind: 'now' | 'later' | 'reminders' | 'answers';
  at?: Date;
}

/** When the next mails of a running campaign leave. `waiting`: first messages still in the queue. */
export function nextMails(
  { schedule, reminders, wakeAt }: Pick<Campaign, 'schedule' | 'reminders' | 'wakeAt'>,
  waiting: number,
  now: Date,
): NextMails {
  const asleep = wakeAt && wakeAt > now ? wakeAt : undefined;
  if (waiting === 0) {
    if (!reminders.length) return { kind: 'answers' };
    return asleep ? { kind: 'reminders', at: asleep } : { kind: 'answers' };
  }
  const from = [schedule.startAt, asleep].reduce<Date>(
    (latest, one) => (one && one > latest ? one : latest),
    now,
  );
  const window = windowAt(schedule, from);
  if (!window.open) return { kind: 'later', at: window.opensAt };
  return from > now ? { kind: 'later', at: from } : { kind: 'now' };
}
