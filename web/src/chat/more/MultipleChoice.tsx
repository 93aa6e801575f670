import { useState } from 'preact/hooks';
import type { CompiledNodeOf } from '../../../../core/dialogue/compiled.ts';
import { countHint } from '../state/choice-rules.ts';
import { Icon } from '../components/Icon.tsx';
import { HINT_ID, Rejection, describedBy } from '../components/Rejection.tsx';
import { SendButton } from '../components/SendButton.tsx';
import { usePage } from '../components/page-context.ts';
import { useMoreTexts } from './use-more-texts.ts';

/** Ready answers of which several may be taken, then sent. */
export function MultipleChoice({ node }: { node: CompiledNodeOf<'choice'> }) {
  const { state, chat } = usePage();
  const texts = useMoreTexts();
  const [chosen, setChosen] = useState<string[]>(
    state.before?.kind === 'options' ? state.before.options : [],
  );
  const toggle = (id: string) => {
    const options = chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id];
    setChosen(options);
    chat.draft({ kind: 'options', options });
  };
  const inOrder = node.options.map(({ id }) => id).filter((id) => chosen.includes(id));
  return (
    <form
      class="answer"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        chat.answer({ kind: 'options', options: inOrder });
      }}
    >
      <p class="hint" id={HINT_ID}>
        {countHint(node, texts)}
      </p>
      <div class="options" role="group" aria-describedby={describedBy(state.rejected)}>
        {node.options.map(({ id, label }) => (
          <button
            type="button"
            role="checkbox"
            class="option option-check"
            key={id}
            aria-checked={chosen.includes(id)}
            data-testid="chat-option"
            onClick={() => toggle(id)}
          >
            <span class="box">{chosen.includes(id) && <Icon name="check" />}</span>
            {label}
          </button>
        ))}
      </div>
      <Rejection node={node} />
      <SendButton />
    </form>
  );
}
