/** Sheet 1: what the campaign is. */
import type { Campaign, CampaignMessage } from '../../campaigns/campaign.schema.ts';
import { LOCALES, type Locale } from '../../dialogue/locale.ts';
import { helsinkiWallTime } from '../../statistics/periods.ts';
import { SEPARATOR } from '../conversations.ts';
import { column, type Cell, type ExcelSheet } from '../sheet.ts';
import { CAMPAIGN_EXCEL_TEXTS, type CampaignExcelTexts } from './texts.ts';

/** What the file is about, with the names of what the campaign refers to. */
export interface CampaignSubject {
  locale: Locale;
  organisation: string;
  bot: string;
  /** Name of the target group; '' → none. */
  group: string;
  campaign: Campaign;
  madeAt: Date;
}

export function settingsSheet(texts: CampaignExcelTexts): ExcelSheet {
  return {
    name: texts.sheets.campaign,
    columns: [
      column(texts.item, 'text', 38),
      column(texts.language, 'text', 11),
      column(texts.value, 'mixed', 80),
    ],
  };
}

export function settingsRows(subject: CampaignSubject): Cell[][] {
  const { campaign, locale } = subject;
  const texts = CAMPAIGN_EXCEL_TEXTS[locale];
  const words = texts.campaign;
  const { audience, sender, schedule, message, reminders, createdAt, startedAt, endedAt } = campaign;
  const row = (item: string, value: Cell): Cell[] => [item, null, value === '' ? null : value];
  const list = (values: readonly string[]) => values.join(SEPARATOR) || words.any;
  return [
    row(words.name, campaign.name),
    row(words.organisation, subject.organisation),
    row(words.bot, subject.bot),
    row(words.status, texts.statuses[campaign.status]),
    row(words.createdAt, helsinkiWallTime(createdAt)),
    row(words.startedAt, startedAt && helsinkiWallTime(startedAt)),
    row(words.endedAt, endedAt && helsinkiWallTime(endedAt)),
    row(words.madeAt, helsinkiWallTime(subject.madeAt)),
    row(words.group, subject.group || words.any),
    row(words.towns, list(audience.towns)),
    row(words.industries, list(audience.industries)),
    row(words.sizeClasses, list(audience.sizeClasses)),
    row(words.kinds, list(audience.kinds.map((kind) => texts.kinds[kind]))),
    row(words.perCompany, words[audience.perCompany]),
    row(words.quietDays, audience.quietDays),
    row(words.senderName, sender.name),
    row(words.replyTo, sender.replyTo),
    row(words.address, sender.address),
    row(words.sendFrom, schedule.startAt ? helsinkiWallTime(schedule.startAt) : words.atOnce),
    row(words.perHour, schedule.perHour),
    row(words.timeZone, schedule.timeZone),
    row(words.days, list(schedule.days.map((day) => weekday(day, locale)))),
    row(words.hours, `${schedule.from}–${schedule.to}`),
    ...messageRows(message, '', texts),
    ...reminders.flatMap((reminder, index) => {
      const name = words.reminder(index + 1);
      const after = row(`${name}: ${words.afterDays}`, reminder.afterDays);
      return [after, ...messageRows(reminder, `${name}: `, texts)];
    }),
  ];
}

function messageRows(
  { subject, body }: CampaignMessage,
  before: string,
  { campaign: words, languages }: CampaignExcelTexts,
): Cell[][] {
  return LOCALES.filter((locale) => subject[locale] || body[locale]).flatMap((locale) => [
    [before + words.subject, languages[locale], subject[locale] ?? null],
    [before + words.body, languages[locale], body[locale] ?? null],
  ]);
}

/** 1 Monday … 7 Sunday. */
function weekday(day: number, locale: Locale): string {
  const monday = Date.UTC(2024, 0, 1);
  const words = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    weekday: 'short',
    timeZone: 'UTC',
  });
  return words.format(new Date(monday + (day - 1) * 86_400_000));
}
