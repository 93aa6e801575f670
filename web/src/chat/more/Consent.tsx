import { useMoreTexts } from './use-more-texts.ts';

interface Props {
  /** Safe HTML: what is consented to. */
  html: string;
  given: boolean;
  onChange: (given: boolean) => void;
}

/** A consent that must be given by hand. */
export function Consent({ html, given, onChange }: Props) {
  const texts = useMoreTexts();
  return (
    <div class="consent">
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
