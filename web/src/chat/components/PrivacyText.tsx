import { fill } from '../texts/texts.ts';
import { useMoreTexts } from '../more/use-more-texts.ts';
import { usePage } from './page-context.ts';

/** The privacy notice; without one, at least who keeps the answers. */
export function PrivacyText() {
  const { privacy, organisationName } = usePage().state.version;
  const texts = useMoreTexts();
  return privacy ? (
    <div class="prose" dangerouslySetInnerHTML={{ __html: privacy }} />
  ) : (
    <p>{fill(texts.privacyBrief, { organisation: organisationName })}</p>
  );
}
