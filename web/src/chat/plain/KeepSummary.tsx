import { ERROR_ID } from '../components/Rejection.tsx';
import { useAllTexts } from '../texts/use-all-texts.ts';
import { atFault } from './filled.ts';
import { usePlain } from './plain-page.ts';

const HINT = 'mail-hint';

/** The summary as a file, on paper or as a letter. */
export function KeepSummary() {
  const { page, texts: plain } = usePlain();
  const texts = useAllTexts();
  const wrong = page.notice === 'notEmail';
  return (
    <section class="card keep-card">
      <h2>{plain.keepSummary}</h2>
      <button class="primary" name="do" value="pdf" data-testid="chat-pdf">
        {plain.pdf}
      </button>
      <p class="hint">{plain.print}</p>
      <div class="keep-letter">
        <label class="field">
          <span class="field-label">{plain.mailLabel}</span>
          <input
            class="input"
            type="text"
            inputMode="email"
            name="address"
            autoComplete="email"
            autoCapitalize="off"
            value={page.address}
            aria-describedby={wrong ? `${HINT} ${ERROR_ID}` : HINT}
            data-testid="chat-mail-address"
            {...atFault(wrong)}
          />
        </label>
        <p class="hint" id={HINT}>
          {plain.mailHint}
        </p>
        {wrong && (
          <p class="error" id={ERROR_ID} role="alert">
            {texts.rejections.notEmail}
          </p>
        )}
        <input type="hidden" name="mails" value={page.kept?.summaryMails ?? 0} />
        <button class="quiet bordered" name="do" value="mail" data-testid="chat-mail">
          {plain.mailSend}
        </button>
      </div>
    </section>
  );
}
