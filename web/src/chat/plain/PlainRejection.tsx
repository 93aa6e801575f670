import type { QuestionNode } from '../../../../core/dialogue/compiled.ts';
import type { ContactField } from '../../../../core/dialogue/dialogue.schema.ts';
import { ERROR_ID } from '../components/Rejection.tsx';
import { rejectionText } from '../more/words.ts';
import { usePlain } from './plain-page.ts';

/** Why the answer was not taken, in plain words; with `field`, only what is about that field. */
export function PlainRejection({ node, field }: { node: QuestionNode; field?: ContactField }) {
  const { rejected, version } = usePlain().page;
  if (!rejected || rejected.field !== field) return null;
  return (
    <p class="error" id={ERROR_ID} data-testid="chat-error">
      {rejectionText(rejected.rejection, node, version.locale)}
    </p>
  );
}
