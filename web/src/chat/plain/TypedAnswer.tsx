import type { CompiledNodeOf } from '../../../../core/dialogue/compiled.ts';
import { HINT_ID } from '../components/Rejection.tsx';
import { useAllTexts } from '../texts/use-all-texts.ts';
import { numberHint } from '../more/words.ts';
import { keyboardFor, labelFor } from '../state/fields.ts';
import { PlainRejection } from './PlainRejection.tsx';
import { PlainConsent } from './PlainConsent.tsx';
import { knownCompany } from './known-company.ts';
import { atFault, describing, filledIn } from './filled.ts';
import { usePlain } from './plain-page.ts';

/** A question that is answered by typing. */
export function TypedAnswer({ node }: { node: CompiledNodeOf<'input'> }) {
  const { page } = usePlain();
  const texts = useAllTexts();
  const { text, consent } = filledIn(page, texts);
  const company =
    node.input === 'company' ? knownCompany(node.id, page.kept?.history ?? [], page.facts) : null;
  const filled = page.typed ? text : text || (company?.name ?? '');
  const unconsented = page.rejected?.rejection === 'consentMissing';
  const common = {
    class: 'input',
    name: 'text',
    placeholder: node.placeholder,
    'aria-describedby': describing(page),
    'data-testid': 'chat-input',
    ...atFault(page.rejected !== null && !unconsented),
  };
  return (
    <>
      <label class="field">
        <span class="field-label">
          {labelFor(node, texts)} {!node.required && <span class="faint">({texts.optional})</span>}
        </span>
        {node.input === 'longText' ? (
          <textarea {...common} rows={4} defaultValue={filled} />
        ) : (
          <input {...common} {...keyboardFor(node.input)} enterKeyHint="send" value={filled} />
        )}
      </label>
      <p class="hint" id={HINT_ID}>
        {node.input === 'company' && !node.placeholder
          ? texts.companyHint
          : numberHint(node, page.version.locale)}
      </p>
      {node.consent && <PlainConsent html={node.consent} given={consent} />}
      <PlainRejection node={node} />
    </>
  );
}
