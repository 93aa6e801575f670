import { useRef, useState } from 'preact/hooks';
import { usePage } from '../../components/page-context.ts';
import { fill } from '../../texts/texts.ts';
import { Dialog } from '../Dialog.tsx';
import { useMoreTexts } from '../use-more-texts.ts';
import { mailSummary } from './own-api.ts';
import { useKeepTexts } from './texts/index.ts';

const ERROR_ID = 'mail-error';

type Progress = { kind: 'asks' | 'sends' } | { kind: 'wrong'; why: string } | { kind: 'sent' };

/** Asks for the address that the summary is sent to, and says what became of it. */
export function MailDialog({ onClose }: { onClose: () => void }) {
  const { state, chat } = usePage();
  const texts = useKeepTexts();
  const more = useMoreTexts();
  const [address, setAddress] = useState(() => givenAddress(state.session.path));
  const [progress, go] = useState<Progress>({ kind: 'asks' });
  const field = useRef<HTMLInputElement>(null);
  const wrong = progress.kind === 'wrong' ? progress.why : '';

  function refuse(why: string) {
    go({ kind: 'wrong', why });
    field.current?.focus();
  }

  async function send() {
    const to = address.trim();
    if (!/^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/.test(to)) return refuse(more.rejections.notEmail);
    go({ kind: 'sends' });
    const reply = await mailSummary(chat, to, state.version.locale);
    if (reply.ok) go({ kind: 'sent' });
    else refuse(texts.failures[reply.failure]);
  }

  return (
    <Dialog title={texts.mailTitle} onClose={onClose}>
      <p role="status" data-testid="chat-mail-status">
        {progress.kind === 'sent' && fill(texts.mailed, { address: address.trim() })}
        {progress.kind === 'sends' && texts.mailSending}
      </p>
      {progress.kind === 'sent' ? (
        <div class="dialog-actions">
          <button type="button" class="primary" onClick={onClose}>
            {more.close}
          </button>
        </div>
      ) : (
        <form
          class="answer"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (progress.kind !== 'sends') void send();
          }}
        >
          <p>{texts.mailLead}</p>
          <div class="field">
            <label class="field-label" for="mail-address">
              {texts.mailAddress}
            </label>
            <input
              class="input"
              id="mail-address"
              ref={field}
              type="text"
              inputMode="email"
              autoComplete="email"
              autoCapitalize="off"
              value={address}
              required
              aria-invalid={wrong !== ''}
              aria-describedby={wrong ? ERROR_ID : undefined}
              data-testid="chat-mail-address"
              onInput={(event) => setAddress(event.currentTarget.value)}
            />
            {wrong && (
              <p class="error" id={ERROR_ID} role="alert">
                {wrong}
              </p>
            )}
          </div>
          <div class="dialog-actions">
            <button type="button" class="quiet" onClick={onClose}>
              {texts.cancel}
            </button>
            <button type="submit" class="primary" data-testid="chat-mail-send">
              {texts.mailSend}
            </button>
          </div>
        </form>
      )}
    </Dialog>
  );
}

/** The address that the respondent has given in the conversation, so that nobody needs to type it twice. */
function givenAddress(path: ReturnType<typeof usePage>['state']['session']['path']): string {
  for (const { answer } of [...path].reverse()) {
    if (answer?.value.kind === 'contact' && answer.value.contact.email) return answer.value.contact.email;
  }
  return '';
}
