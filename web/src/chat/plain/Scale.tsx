import type { CompiledNodeOf } from '../../../../core/dialogue/compiled.ts';
import { numberBounds } from '../../../../core/conversation/validate.ts';
import { HINT_ID } from '../components/Rejection.tsx';
import { useAllTexts } from '../texts/use-all-texts.ts';
import { PlainRejection } from './PlainRejection.tsx';
import { atFault, describing, filledIn } from './filled.ts';
import { QUESTION_ID, usePlain } from './plain-page.ts';

/** A scale of whole numbers. */
export function Scale({ node }: { node: CompiledNodeOf<'input'> }) {
  const { page } = usePlain();
  const { text } = filledIn(page, useAllTexts());
  const { min, max } = numberBounds(node);
  const steps = Array.from({ length: (max ?? 5) - (min ?? 1) + 1 }, (_, i) => (min ?? 1) + i);
  return (
    <>
      <div class="scale" role="radiogroup" aria-labelledby={QUESTION_ID} aria-describedby={describing(page)}>
        {steps.map((step, i) => (
          <label class="scale-step" key={step}>
            <input
              type="radio"
              name="text"
              value={step}
              checked={text === String(step)}
              data-testid="chat-option"
              {...(i === 0 && page.rejected ? { id: atFault(true).id, autoFocus: true } : {})}
            />
            <span>{step}</span>
          </label>
        ))}
      </div>
      <p class="scale-ends hint" id={HINT_ID}>
        <span>{node.minLabel}</span>
        <span>{node.maxLabel}</span>
      </p>
      <PlainRejection node={node} />
    </>
  );
}
