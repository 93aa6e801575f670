import { ERROR_ID } from '../components/Rejection.tsx';
import { keptInWords } from '../more/time-in-words.ts';
import { useAllTexts } from '../texts/use-all-texts.ts';
import { atFault } from './filled.ts';
import { usePlain } from './plain-page.ts';

const TEXT_ID = 'consent-text';

/** A consent that must be given by hand; `html` is safe. */
export function PlainConsent({ html, given }: { html: string; given: boolean }) {
  const { page } = usePlain();
  const texts = useAllTexts();
  const missing = page.rejected?.rejection === 'consentMissing';
  return (
    <div class="consent">
      <p class="hint">{keptInWords(page.version.retentionDays, texts)}</p>
      <div class="prose hint" id={TEXT_ID} dangerouslySetInnerHTML={{ __html: html }} />
      <label class="consent-box">
        <input
          type="checkbox"
          name="consent"
          value="yes"
          checked={given}
          aria-describedby={missing ? `${TEXT_ID} ${ERROR_ID}` : TEXT_ID}
          data-testid="chat-consent"
          {...atFault(missing)}
        />
        {texts.iAgree}
      </label>
    </div>
  );
}
