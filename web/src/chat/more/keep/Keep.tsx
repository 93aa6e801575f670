import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Summary } from '../../../../../core/summary/summary.ts';
import { usePage } from '../../components/page-context.ts';
import { fill } from '../../texts/texts.ts';
import { KeepIcon } from './KeepIcon.tsx';
import { MailDialog } from './MailDialog.tsx';
import { asText, share, shareableOf } from './share.ts';
import { useKeepTexts } from './texts/index.ts';
import { useDownload } from './use-download.ts';

/** Ways to take the summary along. What each came to is said under them. */
export function Keep({ summary }: { summary: Summary }) {
  const { slug } = usePage().state.version;
  const texts = useKeepTexts();
  const { download, said, busy } = useDownload();
  const [told, tell] = useState('');
  const [mailing, setMailing] = useState(false);
  /** What to copy where neither sharing nor the clipboard works. */
  const [byHand, setByHand] = useState('');

  async function shareIt() {
    const heading = fill(texts.shareText, { title: summary.title });
    const shareable = shareableOf(summary, heading, location.origin, slug);
    const outcome = await share(shareable);
    setByHand(outcome === 'byHand' ? asText(shareable) : '');
    tell(outcome === 'copied' ? texts.copied : '');
  }

  return (
    <section class="keep">
      <h2>{texts.title}</h2>
      <p class="hint">{texts.lead}</p>
      <div class="keep-ways">
        <Way
          icon="download"
          busy={busy}
          onClick={() => {
            tell('');
            void download();
          }}
        >
          {texts.download}
        </Way>
        <Way icon="mail" onClick={() => setMailing(true)}>
          {texts.mail}
        </Way>
        {summary.services.length > 0 && (
          <Way icon="share" onClick={() => void shareIt()}>
            {texts.share}
          </Way>
        )}
        <Way icon="print" onClick={() => window.print()}>
          {texts.print}
        </Way>
      </div>
      <p class="hint" role="status" data-testid="chat-keep-status">
        {told || said}
      </p>
      {byHand && (
        <label class="field">
          <span class="field-label">{texts.copyYourself}</span>
          <textarea class="input" readOnly rows={5} value={byHand} />
        </label>
      )}
      {mailing && <MailDialog onClose={() => setMailing(false)} />}
    </section>
  );
}

interface WayProps {
  icon: Parameters<typeof KeepIcon>[0]['name'];
  busy?: boolean;
  onClick: () => void;
  children: ComponentChildren;
}

function Way({ icon, busy, onClick, children }: WayProps) {
  return (
    <button
      type="button"
      class="option keep-way"
      aria-disabled={busy || undefined}
      data-testid={`chat-keep-${icon}`}
      onClick={onClick}
    >
      <KeepIcon name={icon} />
      {children}
    </button>
  );
}
