import { usePage } from '../components/page-context.ts';
import { keptInWords } from './time-in-words.ts';
import { useMoreTexts } from './use-more-texts.ts';

interface Props {
  /** Safe HTML: what is consented to. */
  html: string;
  given: boolean;
  onChange: (given: boolean) => void;
}

/** A consent that must be given by hand, beside it how long the answers are kept. */
export function Consent({ html, given, onChange }: Props) {
  const texts = useMoreTexts();
  const { version } = usePage().state;
  return (
    <div class="consent">
      <p class="hint">{keptInWords(version.retentionDays, texts)}</p>
      <div class="prose hint" id="consent-text" dangerouslySetInnerHTML={{ __html: html }} />
      <label class="consent-box">
        <input
          type="checkbox"
          checked={given}
          aria-describedby="consent-text"
          data-testid="chat-consent"
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        {texts.iAgree}
      </label>
    </div>
  );
}
