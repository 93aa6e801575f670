import type { CompiledVersion } from '../../../../core/dialogue/compiled.ts';
import { KEEP_TEXTS } from '../more/keep/texts/index.ts';
import { MORE_TEXTS } from '../more/texts/index.ts';
import { keptInWords } from '../more/time-in-words.ts';
import { fill } from '../texts/texts.ts';
import { SITE_TEXTS } from './texts/index.ts';

/** The organisation's notice, and what is true of every conversation whatever the notice says. */
export function PrivacyNotice({ version }: { version: CompiledVersion }) {
  const { locale, privacy, retentionDays, organisationName } = version;
  const more = MORE_TEXTS[locale];
  const own = SITE_TEXTS[locale].privacy;
  return (
    <>
      {privacy ? (
        <div class="prose" dangerouslySetInnerHTML={{ __html: privacy }} />
      ) : (
        <p>{fill(more.privacyBrief, { organisation: organisationName })}</p>
      )}
      <h2>{own.retentionTitle}</h2>
      <p>
        {keptInWords(retentionDays, more)} {own.erased}
      </p>
      <h2>{own.ownTitle}</h2>
      <p>{fill(own.own, { data: KEEP_TEXTS[locale].data })}</p>
      <h2>{own.cookiesTitle}</h2>
      <p>{own.cookies}</p>
    </>
  );
}
