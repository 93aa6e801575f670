import type { CompiledNodeOf } from '../../../../core/dialogue/compiled.ts';
import { Rejection } from './Rejection.tsx';
import { usePage } from './page-context.ts';

/** Ready answers of which one is taken, by one touch. */
export function SingleChoice({ node }: { node: CompiledNodeOf<'choice'> }) {
  const { state, chat } = usePage();
  const chosen = state.before?.kind === 'options' ? state.before.options : [];
  return (
    <div class="answer">
      <div class="options">
        {node.options.map(({ id, label }) => (
          <button
            type="button"
            class="option"
            key={id}
            data-testid="chat-option"
            data-before={chosen.includes(id) || undefined}
            onClick={() => chat.answer({ kind: 'options', options: [id] })}
          >
            {label}
          </button>
        ))}
      </div>
      <Rejection node={node} />
    </div>
  );
}
