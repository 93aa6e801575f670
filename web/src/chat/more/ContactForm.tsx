import { useState } from 'preact/hooks';
import type { ContactField } from '../../../../core/dialogue/dialogue.schema.ts';
import type { AnswerValue } from '../../../../core/conversation/conversation.ts';
import type { CompiledNodeOf } from '../../../../core/dialogue/compiled.ts';
import type { ChatState } from '../state/chat-state.ts';
import { validateAnswer } from '../../../../core/conversation/validate.ts';
import { CONTACT_KEYBOARDS } from '../state/contact-keyboards.ts';
import { Consent } from './Consent.tsx';
import { ERROR_ID, Rejection } from '../components/Rejection.tsx';
import { SendButton } from '../components/SendButton.tsx';
import { Trap } from './Trap.tsx';
import { usePage, useTexts } from '../components/page-context.ts';
import { useMoreTexts } from './use-more-texts.ts';

/** Contact details, given with consent or not at all. */
export function ContactForm({ node }: { node: CompiledNodeOf<'contact'> }) {
  const { state, chat } = usePage();
  const texts = useTexts();
  const more = useMoreTexts();
  const [details, setDetails] = useState<Partial<Record<ContactField, string>>>(
    state.before?.kind === 'contact' ? state.before.contact : knownDetails(node, state),
  );
  const [consents, setConsents] = useState(false);

  function send() {
    const given = Object.entries(details).map(([field, text]) => [field, text.trim()]);
    const contact = Object.fromEntries(given.filter(([, text]) => text));
    const value: AnswerValue = { kind: 'contact', contact, consent: true };
    const verdict = validateAnswer(node, value);
    if (verdict) chat.reject(verdict);
    else if (!consents) chat.reject({ rejection: 'consentMissing' });
    else chat.answer(value);
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
      {node.fields.map(({ field, required }, i) => {
        const wrong = state.rejected?.field === field;
        return (
          <div class="field" key={field}>
            <label class="field-label" for={`contact-${field}`}>
              {more.contactFields[field]} {!required && <span class="faint">({texts.optional})</span>}
            </label>
            <input
              class="input"
              id={`contact-${field}`}
              name={field}
              {...CONTACT_KEYBOARDS[field]}
              value={details[field] ?? ''}
              required={required}
              aria-invalid={wrong}
              aria-describedby={wrong ? ERROR_ID : undefined}
              data-testid="chat-input"
              data-focus={i === 0 || undefined}
              onInput={({ currentTarget }) => {
                const contact = { ...details, [field]: currentTarget.value };
                setDetails(contact);
                chat.draft({ kind: 'contact', contact });
              }}
            />
            <Rejection node={node} field={field} />
          </div>
        );
      })}
      <p class="hint">{more.notObliged}</p>
      <Consent html={node.consent} given={consents} onChange={setConsents} />
      <Rejection node={node} />
      <Trap />
      <SendButton />
    </form>
  );
}

/** The company has been named already, in an answer or by the invitation. */
function knownDetails({ fields }: CompiledNodeOf<'contact'>, { session, facts }: ChatState) {
  const answers = session.path.flatMap(({ answer }) => answer?.value ?? []);
  const company = answers.find((value) => value.kind === 'company')?.name ?? facts.name;
  return company && fields.some(({ field }) => field === 'company') ? { company } : {};
}
