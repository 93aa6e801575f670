import type { Campaign } from '../../../../../core/campaigns/campaign.schema.ts';
import { windowAt } from '../../../../../core/campaigns/hours.ts';

export interface NextMails {
  /**
   * `now`: they are leaving; `later`: at `at`; `remindersNow` and `reminders` (at `at`, at the earliest): nothing but
   * reminders is left to send; `answers`: nothing is.
   */
  kind: 'now' | 'later' | 'remindersNow' | 'reminders' | 'answers';
  at?: Date;
}

/** When the next mails of a running campaign leave. `waiting`: first messages still in the queue. */
export function nextMails(
  { schedule, reminders, wakeAt }: Pick<Campaign, 'schedule' | 'reminders' | 'wakeAt'>,
  waiting: number,
  now: Date,
): NextMails {
  // A running campaign wakes up for somebody who is due; without first messages that is for a reminder.
  if (waiting === 0 && (reminders.length === 0 || !wakeAt)) return { kind: 'answers' };
  const from = [schedule.startAt, wakeAt].reduce<Date>(
    (latest, one) => (one && one > latest ? one : latest),
    now,
  );
  const window = windowAt(schedule, from);
  const at = window.open ? from : window.opensAt;
  if (at > now) return { kind: waiting > 0 ? 'later' : 'reminders', at };
  return { kind: waiting > 0 ? 'now' : 'remindersNow' };
}
