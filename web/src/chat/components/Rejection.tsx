import type { ContactField } from '../../../../core/dialogue/dialogue.schema.ts';
import type { QuestionNode } from '../../../../core/dialogue/compiled.ts';
import { useMore } from '../hooks/use-more.ts';
import type { Rejected } from '../state/chat-state.ts';
import { usePage } from './page-context.ts';

export const HINT_ID = 'answer-hint';
export const ERROR_ID = 'answer-error';

/** What describes a field: its hint, and the error while there is one. */
export function describedBy(rejected: Rejected | null): string {
  return rejected ? `${HINT_ID} ${ERROR_ID}` : HINT_ID;
}

/** Why the answer was not taken, in plain words; with `field`, only what is about that field. */
export function Rejection({ node, field }: { node: QuestionNode; field?: ContactField }) {
  const { rejected, version, texts } = usePage().state;
  const more = useMore();
  if (!rejected || rejected.field !== field) return null;
  return (
    <p class="error" id={ERROR_ID} role="alert" data-testid="chat-error">
      {more?.rejectionText(rejected.rejection, node, version.locale) ?? texts.checkAnswer}
    </p>
  );
}
