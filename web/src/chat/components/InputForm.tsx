import { useState } from 'preact/hooks';
import type { CompiledNodeOf } from '../../../../core/dialogue/compiled.ts';
import { numberBounds } from '../../../../core/conversation/validate.ts';
import { asTyped, typedAnswer } from '../state/typed-answer.ts';
import { fill, type Texts } from '../texts/texts.ts';
import { Consent } from './Consent.tsx';
import { HINT_ID, Rejection, describedBy } from './Rejection.tsx';
import { SendButton } from './SendButton.tsx';
import { Trap } from './Trap.tsx';
import { TypedField } from './TypedField.tsx';
import { usePage, useTexts } from './page-context.ts';

/** A question that is answered by typing. */
export function InputForm({ node }: { node: CompiledNodeOf<'input'> }) {
  const { state, chat } = usePage();
  const texts = useTexts();
  const [typed, setTyped] = useState(asTyped(state.before, texts.decimal));
  const [consents, setConsents] = useState(false);
  const hint = hintFor(node, texts);

  function send() {
    if (typed.trim() === '') {
      if (node.required) chat.reject({ rejection: 'required' });
      else chat.answer({ kind: 'skipped' });
    } else if (node.consent && !consents) {
      chat.reject({ rejection: 'consentMissing' });
    } else {
      chat.answer(typedAnswer(node.input, typed));
    }
  }

  return (
    <form
      class="answer"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <label class="field">
        <span class="field-label">
          {labelFor(node, texts)} {!node.required && <span class="faint">({texts.optional})</span>}
        </span>
        <TypedField
          input={node.input}
          value={typed}
          placeholder={node.placeholder}
          invalid={state.rejected !== null && state.rejected.rejection !== 'consentMissing'}
          describedBy={describedBy(state.rejected)}
          onType={setTyped}
          onSend={send}
        />
      </label>
      <p class="hint" id={HINT_ID}>
        {hint}
      </p>
      {node.consent && <Consent html={node.consent} given={consents} onChange={setConsents} />}
      <Rejection node={node} />
      <Trap />
      <SendButton />
    </form>
  );
}

function labelFor({ input }: CompiledNodeOf<'input'>, texts: Texts): string {
  if (input === 'company') return texts.companyLabel;
  return input === 'scale' ? texts.yourAnswer : texts.answerLabels[input];
}

function hintFor(node: CompiledNodeOf<'input'>, texts: Texts): string {
  if (node.input === 'company') return node.placeholder ? '' : texts.companyHint;
  const { min, max } = numberBounds(node);
  const bounded = node.input === 'number' && min !== null && max !== null;
  return bounded ? fill(texts.numberBetween, { min, max }) : '';
}
