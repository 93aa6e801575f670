/** A draft as it begins: everything that can be guessed is filled in. Pure. */
import type { Locale } from '../dialogue/locale.ts';
import type { Member } from '../organisations/organisation.schema.ts';
import { mailName } from '../text/mail-name.ts';
import { NO_STRAIN } from './breaker.ts';
import type { Campaign } from './campaign.schema.ts';
import { defaultMessage } from './default-message.ts';

export interface CampaignStart {
  name: string;
  bot: { id: string; slug: string; locales: Locale[] };
  group: string | null;
  /** Language that the adviser works in. */
  locale: Locale;
  member: Pick<Member, 'name' | 'email'>;
  organisationName: string;
  uid: string;
  at: Date;
}

/** Office hours in Finland, a calm pace, the texts that the product suggests in every language of the bot. */
export function newCampaign(start: CampaignStart): Campaign {
  const { bot, group, locale, member, organisationName, at } = start;
  return {
    name: start.name,
    bot: bot.id,
    audience: {
      group,
      towns: [],
      industries: [],
      sizeClasses: [],
      kinds: [],
      perCompany: 'best',
      quietDays: 30,
    },
    message: defaultMessage(bot.locales),
    reminders: [],
    sender: {
      name: mailName([member.name, organisationName].filter(Boolean).join(', ')),
      replyTo: member.email,
      address: '',
    },
    schedule: {
      startAt: null,
      perHour: 300,
      timeZone: 'Europe/Helsinki',
      days: [1, 2, 3, 4, 5],
      from: '08:00',
      to: '16:00',
    },
    trial: null,
    status: 'draft',
    rev: 1,
    slug: bot.slug,
    defaultLocale: bot.locales.includes(locale) ? locale : (bot.locales[0] ?? locale),
    locales: bot.locales,
    recipients: 0,
    excluded: {},
    queued: 0,
    queueAfter: '',
    credit: 0,
    paceAt: null,
    strain: NO_STRAIN,
    pausedFor: null,
    lease: null,
    wakeAt: null,
    createdBy: start.uid,
    createdAt: at,
    updatedAt: at,
    startedAt: null,
    endedAt: null,
  };
}
