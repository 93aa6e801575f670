import { useState } from 'preact/hooks';
import type { CompiledNodeOf } from '../../../../core/dialogue/compiled.ts';
import { numberBounds } from '../../../../core/conversation/validate.ts';
import { HINT_ID, Rejection, describedBy } from '../components/Rejection.tsx';
import { SendButton } from '../components/SendButton.tsx';
import { usePage, useTexts } from '../components/page-context.ts';

/**
 * A scale of whole numbers. A touch answers at once, so that a button to send would only be hit at the next question:
 * it comes for those who choose with keys or a screen reader.
 */
export function ScaleForm({ node }: { node: CompiledNodeOf<'input'> }) {
  const { state, chat } = usePage();
  const texts = useTexts();
  const [chosen, setChosen] = useState(state.before?.kind === 'number' ? state.before.number : null);
  const [byKeys, setByKeys] = useState(false);
  const { min, max } = numberBounds(node);
  const steps = Array.from({ length: (max ?? 5) - (min ?? 1) + 1 }, (_, i) => (min ?? 1) + i);
  return (
    <form
      class="answer"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen === null) chat.reject({ rejection: 'required' });
        else chat.answer({ kind: 'number', number: chosen });
      }}
    >
      <fieldset class="scale" aria-describedby={describedBy(state.rejected)}>
        <legend class="unseen">{texts.yourAnswer}</legend>
        {steps.map((step) => (
          <label class="scale-step" key={step}>
            <input
              type="radio"
              name="scale"
              value={step}
              checked={chosen === step}
              data-testid="chat-option"
              onChange={() => setChosen(step)}
              onClick={({ detail }) => {
                if (detail > 0) return chat.answer({ kind: 'number', number: step });
                setByKeys(true);
                chat.draft({ kind: 'number', number: step });
              }}
            />
            <span>{step}</span>
          </label>
        ))}
      </fieldset>
      <p class="scale-ends hint" id={HINT_ID}>
        <span>{node.minLabel}</span>
        <span>{node.maxLabel}</span>
      </p>
      <Rejection node={node} />
      {byKeys && <SendButton />}
    </form>
  );
}
