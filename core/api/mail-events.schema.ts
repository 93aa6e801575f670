/** What a mail provider, or a pipe from the bounce mailbox, tells of mails that were sent. See docs/api/mail-events.md. */
import { z } from 'zod';

export const MAIL_EVENTS_LIMIT = 500;

export const mailEventSchema = z.strictObject({
  /** The provider's own, for finding it again in both logs; repeats are harmless. */
  id: z.string().min(1).max(200),
  type: z.enum(['delivered', 'bounced', 'complained']),
  /** Message-ID of the mail, with or without angle brackets. */
  messageId: z.string().max(998),
  /** With `bounced`: the address will not work later either. */
  hard: z.boolean().default(false),
  /** Enhanced status code such as `5.1.1` (RFC 3463), or the provider's word. */
  code: z.string().max(60).default(''),
  at: z.iso.datetime({ offset: true }),
});
export type MailEvent = z.infer<typeof mailEventSchema>;

export const mailEventsSchema = z.strictObject({
  events: z.array(mailEventSchema).min(1).max(MAIL_EVENTS_LIMIT),
});

/** `unknown`: no mail of this installation, or its recipient is kept no more. */
export const eventOutcomeSchema = z.enum(['taken', 'unknown']);
export type EventOutcome = z.infer<typeof eventOutcomeSchema>;

export const mailEventsTakenSchema = z.object({
  results: z.array(z.object({ id: z.string(), outcome: eventOutcomeSchema })),
});

/** `noReport`: an out-of-office note, or whatever else comes to the bounce mailbox. */
export const bounceTakenSchema = z.object({ outcome: z.enum(['taken', 'unknown', 'noReport']) });
