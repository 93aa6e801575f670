import type { CompiledVersion } from '../../../../core/dialogue/compiled.ts';
import type { Locale } from '../../../../core/dialogue/locale.ts';
import { TEXTS } from '../texts/index.ts';
import { fill } from '../texts/texts.ts';
import { SITE_TEXTS } from './texts/index.ts';

/** The organisation's notice, and what is true of every conversation whatever the notice says. */
export function PrivacyNotice({ version }: { version: CompiledVersion }) {
  const { locale, privacy, retentionDays, organisationName } = version;
  const texts = TEXTS[locale];
  const own = SITE_TEXTS[locale].privacy;
  return (
    <>
      {privacy ? (
        <div class="prose" dangerouslySetInnerHTML={{ __html: privacy }} />
      ) : (
        <p>{fill(texts.privacyBrief, { organisation: organisationName })}</p>
      )}
      <h2>{own.retentionTitle}</h2>
      <p>{fill(own.retention, { time: inWords(retentionDays, locale) })}</p>
      <h2>{own.ownTitle}</h2>
      <p>{fill(own.own, { privacy: texts.privacy })}</p>
      <h2>{own.cookiesTitle}</h2>
      <p>{own.cookies}</p>
    </>
  );
}

/** "1 vuosi", "90 päivää". */
function inWords(days: number, locale: Locale): string {
  const years = days / 365;
  const [amount, unit] = Number.isInteger(years) ? [years, 'year'] : [days, 'day'];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(amount);
}
