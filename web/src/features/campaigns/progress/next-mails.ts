import type { StaffOutput } from '../../../../../core/api/staff.schema.ts';
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

/** Recipients who still get something: the first message, or a reminder if there are any. */
export interface Awaiting {
  waiting: number;
  remindable: number;
}

/** Who has opened at most gets a reminder; who has begun to answer, or cannot be reached, gets none. */
export function awaitingOf(states: StaffOutput<'readFunnel'>['states']): Awaiting {
  const { queued = 0, sent = 0, delivered = 0, opened = 0 } = states;
  return { waiting: queued, remindable: sent + delivered + opened };
}

/** When the next mails of a running campaign leave. */
export function nextMails(
  { schedule, reminders, wakeAt }: Pick<Campaign, 'schedule' | 'reminders' | 'wakeAt'>,
  { waiting, remindable }: Awaiting,
  now: Date,
): NextMails {
  // A running campaign wakes up for somebody who is due; without first messages that is for a reminder.
  const reminds = reminders.length > 0 && remindable > 0 && wakeAt;
  if (waiting === 0 && !reminds) return { kind: 'answers' };
  const from = [schedule.startAt, wakeAt].reduce<Date>(
    (latest, one) => (one && one > latest ? one : latest),
    now,
  );
  const window = windowAt(schedule, from);
  const at = window.open ? from : window.opensAt;
  if (at > now) return { kind: waiting > 0 ? 'later' : 'reminders', at };
  return { kind: waiting > 0 ? 'now' : 'remindersNow' };
}
