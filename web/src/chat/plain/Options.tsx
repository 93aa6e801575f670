import type { CompiledNodeOf } from '../../../../core/dialogue/compiled.ts';
import { HINT_ID } from '../components/Rejection.tsx';
import { useAllTexts } from '../texts/use-all-texts.ts';
import { countHint } from '../state/choice-rules.ts';
import { PlainRejection } from './PlainRejection.tsx';
import { atFault, describing, filledIn } from './filled.ts';
import { QUESTION_ID, usePlain } from './plain-page.ts';

/** Ready answers: one by a button that sends it, several as boxes. */
export function Options({ node }: { node: CompiledNodeOf<'choice'> }) {
  return node.multiple ? <Several node={node} /> : <One node={node} />;
}

function One({ node }: { node: CompiledNodeOf<'choice'> }) {
  const { page } = usePlain();
  const { options } = filledIn(page, useAllTexts());
  return (
    <>
      <div class="options" role="group" aria-labelledby={QUESTION_ID}>
        {node.options.map(({ id, label }, i) => (
          <button
            class="option"
            key={id}
            name="option"
            value={id}
            data-testid="chat-option"
            data-before={options.includes(id) || undefined}
            {...(i === 0 && page.rejected ? { id: atFault(true).id, autoFocus: true } : {})}
          >
            {label}
          </button>
        ))}
      </div>
      <PlainRejection node={node} />
    </>
  );
}

function Several({ node }: { node: CompiledNodeOf<'choice'> }) {
  const { page } = usePlain();
  const texts = useAllTexts();
  const { options } = filledIn(page, texts);
  return (
    <>
      <p class="hint" id={HINT_ID}>
        {countHint(node, texts)}
      </p>
      <div class="options" role="group" aria-labelledby={QUESTION_ID} aria-describedby={describing(page)}>
        {node.options.map(({ id, label }, i) => (
          <label class="option option-check" key={id}>
            <input
              type="checkbox"
              role="checkbox"
              name="option"
              value={id}
              checked={options.includes(id)}
              data-testid="chat-option"
              {...atFault(i === 0 && page.rejected !== null)}
            />
            {label}
          </label>
        ))}
      </div>
      <PlainRejection node={node} />
    </>
  );
}
