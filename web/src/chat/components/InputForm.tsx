import { useState } from 'preact/hooks';
import type { AnswerValue } from '../../../../core/conversation/conversation.ts';
import type { CompiledNodeOf } from '../../../../core/dialogue/compiled.ts';
import { useMore } from '../hooks/use-more.ts';
import { labelFor } from '../state/fields.ts';
import { asTyped, typedAnswer } from '../state/typed-answer.ts';
import type { ChatState } from '../state/chat-state.ts';
import { HINT_ID, Rejection, describedBy } from './Rejection.tsx';
import { SendButton } from './SendButton.tsx';
import { TypedField } from './TypedField.tsx';
import { usePage, useTexts } from './page-context.ts';

/** A question that is answered by typing. */
export function InputForm({ node }: { node: CompiledNodeOf<'input'> }) {
  const { state, chat, native } = usePage();
  const texts = useTexts();
  const more = useMore();
  const [known, setKnown] = useState(state.before ?? knownCompany(node, state));
  const [typed, setTyped] = useState(typedEarly(state) || asTyped(known, texts.decimal));
  const [touched, touch] = useState(false);
  const [consents, setConsents] = useState(false);
  const unchanged = known?.kind === 'company' && known.name === typed;
  const short = node.input !== 'longText' && !node.consent;

  function send() {
    if (typed.trim() === '') {
      if (node.required) chat.reject({ rejection: 'required' });
      else chat.answer({ kind: 'skipped' });
    } else if (node.consent && !consents) {
      chat.reject({ rejection: 'consentMissing' });
    } else {
      chat.answer(unchanged ? known : typedAnswer(node.input, typed, consents));
    }
  }

  return (
    <form
      class={short ? 'answer answer-short' : 'answer'}
      noValidate
      {...native?.form}
      onSubmit={(event) => {
        event.preventDefault();
        // Enter pressed twice sends one answer: an empty field would be passed over, and a filled one taken unseen.
        if (touched || !event.currentTarget.closest('[data-fresh]')) send();
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
          onType={(text) => {
            touch(true);
            setTyped(text);
            chat.draft(text ? { kind: 'text', text } : null);
          }}
          onSend={send}
        />
      </label>
      <p class="hint" id={HINT_ID}>
        {node.input === 'company' && !node.placeholder
          ? texts.companyHint
          : more?.numberHint(node, state.version.locale)}
      </p>
      {node.input === 'company' && more && (
        <more.CompanySuggestions
          typed={unchanged ? '' : typed}
          onPick={({ name, businessId }) => {
            const picked = { kind: 'company', name, businessId } as const;
            setKnown(picked);
            setTyped(name);
            chat.draft(picked);
          }}
        />
      )}
      {node.consent && more && <more.Consent html={node.consent} given={consents} onChange={setConsents} />}
      <Rejection node={node} />
      {more && <more.Trap />}
      <SendButton />
      {native?.fields}
    </form>
  );
}

/** What was written before the page came to life; afterwards the field belongs to another question. */
function typedEarly({ turn }: ChatState): string | undefined {
  if (turn > 0 || typeof document === 'undefined') return undefined;
  return document.querySelector<HTMLInputElement>('.dock [name="text"]')?.value;
}

/** The invited company, so that one touch is enough. */
function knownCompany(
  { input }: CompiledNodeOf<'input'>,
  { facts: { name, businessId } }: ChatState,
): AnswerValue | null {
  return input === 'company' && name
    ? { kind: 'company', name, ...(businessId ? { businessId } : {}) }
    : null;
}
