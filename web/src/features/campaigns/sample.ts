/** For tests only: a campaign with everything filled in. */
import type { Campaign } from '../../../../core/campaigns/campaign.schema.ts';

export function sampleCampaign(change: Partial<Campaign>): Campaign {
  const moment = new Date('2026-11-21T09:00:00Z');
  return {
    name: 'Kevään kartoitus',
    bot: 'kasvu',
    audience: {
      group: null,
      towns: [],
      industries: [],
      sizeClasses: [],
      kinds: ['generic', 'personalWork'],
      perCompany: 'best',
      quietDays: 90,
    },
    message: {
      subject: { fi: 'Kolme minuuttia, {company}' },
      body: { fi: 'Hei {company},\n\n{link}' },
    },
    reminders: [],
    sender: { name: 'Aino Neuvoja', replyTo: 'aino@tikkuranta.example', address: 'Asematie 7, 01300 Vantaa' },
    schedule: {
      startAt: null,
      perHour: 60,
      timeZone: 'Europe/Helsinki',
      days: [1, 2, 3, 4, 5],
      from: '08:00',
      to: '16:00',
    },
    trial: null,
    status: 'draft',
    rev: 1,
    slug: '',
    defaultLocale: 'fi',
    locales: ['fi'],
    recipients: 0,
    excluded: {},
    queued: 0,
    queueAfter: '',
    credit: 0,
    paceAt: null,
    strain: { points: 0, fault: '' },
    createdBy: 'u',
    createdAt: moment,
    updatedAt: moment,
    startedAt: null,
    endedAt: null,
    ...change,
  };
}
