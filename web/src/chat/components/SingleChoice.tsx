import type { CompiledNodeOf } from '../../../../core/dialogue/compiled.ts';
import { Rejection } from './Rejection.tsx';
import { usePage } from './page-context.ts';

/** Ready answers of which one is taken, by one touch; before the script, by sending the form. */
export function SingleChoice({ node }: { node: CompiledNodeOf<'choice'> }) {
  const { state, chat, native } = usePage();
  const chosen = state.before?.kind === 'options' ? state.before.options : [];
  return (
    <form
      class="answer"
      {...native?.form}
      onSubmit={(event) => {
        event.preventDefault();
        const option = (event.submitter as HTMLButtonElement).value;
        chat.answer({ kind: 'options', options: [option] });
      }}
    >
      <div class="options">
        {node.options.map(({ id, label }) => (
          <button
            name="option"
            value={id}
            class="option"
            key={id}
            data-testid="chat-option"
            data-before={chosen.includes(id) || undefined}
          >
            {label}
          </button>
        ))}
      </div>
      <Rejection node={node} />
      {native?.fields}
    </form>
  );
}
