import type { StartHindrance } from '../../../../../core/api/campaigns.schema.ts';
import type { Bot } from '../../../../../core/bots/bot.schema.ts';
import { startHindrances } from '../../../../../core/campaigns/check.ts';
import { writtenLocales } from '../../../../../core/campaigns/locales.ts';
import type { Locale } from '../../../../../core/dialogue/locale.ts';
import type { CampaignForm } from './form.ts';
import type { Counted } from './useAudience.ts';

interface Around {
  bot: Pick<Bot, 'locales' | 'publishedVersion' | 'archived'> | undefined;
  /** Languages that letters will leave in. */
  required: Locale[];
  /** undefined → not counted yet. */
  recipients: number | undefined;
  /** Companies of the frozen plan that cannot be written to any more, as far as is known. */
  frameGone?: number;
}

/** What stops the start, as far as this page can see; the server looks again when the campaign is started. */
export function hindrancesOf(
  form: CampaignForm,
  { bot, required, recipients, frameGone = 0 }: Around,
): StartHindrance[] {
  const { trial } = form;
  return startHindrances({
    settings: {
      ...form,
      trial: trial && { ...trial, frozenAt: trial.frozenAt === null ? null : new Date(trial.frozenAt) },
    },
    locales: required,
    recipients: recipients ?? 1,
    botPublished: !bot || (bot.publishedVersion !== null && !bot.archived),
    botLocales: bot?.locales ?? required,
    frameGone,
  });
}

/** The languages that letters leave in: those that something is written in, else the campaign's own. */
export function requiredLocales(
  form: Pick<CampaignForm, 'message' | 'reminders'>,
  fallback: Locale,
): Locale[] {
  const written = writtenLocales(form);
  return written.length ? written : [fallback];
}

/** How many first messages leave: in a trial the comparison group gets none. */
export function mailsOf({ trial }: Pick<CampaignForm, 'trial'>, recipients: number): number {
  return trial ? Math.round(recipients * trial.treatmentShare) : recipients;
}

/** Companies that have somebody to write to: those that a trial draws. */
export function drawnCompanies({ companies, excluded }: Pick<Counted, 'companies' | 'excluded'>): number {
  return companies - Object.values(excluded).reduce((sum, left) => sum + left, 0);
}
