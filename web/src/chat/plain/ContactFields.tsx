import type { CompiledNodeOf } from '../../../../core/dialogue/compiled.ts';
import { ERROR_ID } from '../components/Rejection.tsx';
import { useAllTexts } from '../texts/use-all-texts.ts';
import { CONTACT_KEYBOARDS } from '../state/contact-keyboards.ts';
import { PlainRejection } from './PlainRejection.tsx';
import { PlainConsent } from './PlainConsent.tsx';
import { atFault, filledIn } from './filled.ts';
import { QUESTION_ID, usePlain } from './plain-page.ts';

/** Contact details, given with consent or not at all. */
export function ContactFields({ node }: { node: CompiledNodeOf<'contact'> }) {
  const { page } = usePlain();
  const texts = useAllTexts();
  const { contact, consent } = filledIn(page, texts);
  return (
    <>
      {node.fields.map(({ field, required }) => {
        const wrong = page.rejected?.field === field;
        return (
          <div class="field" key={field}>
            <label class="field">
              <span class="field-label">
                {texts.contactFields[field]} {!required && <span class="faint">({texts.optional})</span>}
              </span>
              <input
                class="input"
                name={`contact-${field}`}
                {...CONTACT_KEYBOARDS[field]}
                value={contact[field] ?? ''}
                aria-describedby={wrong ? `${QUESTION_ID} ${ERROR_ID}` : QUESTION_ID}
                data-testid="chat-input"
                {...atFault(wrong)}
              />
            </label>
            <PlainRejection node={node} field={field} />
          </div>
        );
      })}
      <p class="hint">{texts.notObliged}</p>
      <PlainConsent html={node.consent} given={consent} />
      <PlainRejection node={node} />
    </>
  );
}
