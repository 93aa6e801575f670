import { begunAt } from '../../../../core/conversation/begun-at.ts';
import { transcriptOf, type TranscriptLine } from '../../../../core/conversation/transcript.ts';
import { answerText } from '../state/answer-text.ts';
import { SUMMARY_TEXTS } from '../../../../core/summary/texts.ts';
import { useAllTexts } from '../texts/use-all-texts.ts';
import { fill } from '../texts/texts.ts';
import { momentIn } from './moment.ts';
import { NOW_ID, usePlain, type Kept, type PlainPage } from './plain-page.ts';
import type { PlainTexts } from './texts/texts.ts';

/** All that is kept of the conversation, to read, to take along and to erase. */
export function DataView() {
  const { page, texts: plain } = usePlain();
  const { kept, version } = page;
  return (
    <div class="card data" id={NOW_ID} tabIndex={-1} data-testid="chat-own-data">
      <h2>{plain.myData}</h2>
      {kept ? (
        <>
          <p>{fill(plain.myDataIntro, { organisation: version.organisationName })}</p>
          <Facts kept={kept} />
          <Done page={page} kept={kept} />
          <div class="button-row">
            <button class="quiet bordered" name="do" value="copy" data-testid="chat-copy">
              {plain.download}
            </button>
            <button class="quiet bordered" name="do" value="pdf" data-testid="chat-pdf">
              {plain.pdf}
            </button>
            <button class="danger" name="do" value="erase" data-testid="chat-erase">
              {plain.erase}
            </button>
          </div>
        </>
      ) : (
        <p>{plain.nothingKept}</p>
      )}
      <button class="primary" name="do" value="show" data-testid="chat-return">
        {plain.toChat}
      </button>
    </div>
  );
}

function Facts({ kept }: { kept: Kept }) {
  const { page, texts: plain } = usePlain();
  const texts = useAllTexts();
  const { locale } = page.version;
  const rows: [string, string][] = [
    [plain.begun, momentIn(locale, begunAt(kept))],
    [plain.last, momentIn(locale, kept.lastAt)],
    [plain.keptUntil, momentIn(locale, kept.expiresAt)],
    [plain.cameBy, [plain.channels[kept.channel], kept.source].filter(Boolean).join(', ')],
    [plain.known, Object.values(kept.facts).join(', ')],
    [plain.company, [kept.company?.name, kept.company?.businessId].filter(Boolean).join(', ')],
  ];
  if (kept.contact) {
    const fields = Object.entries(kept.contact.fields) as [keyof typeof texts.contactFields, string][];
    rows.push([
      plain.contact,
      fields.map(([field, text]) => `${texts.contactFields[field]}: ${text}`).join(', '),
    ]);
    rows.push([plain.consentGiven, momentIn(locale, kept.contact.consent.at)]);
  }
  return (
    <dl class="fact-list">
      {rows
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** The whole history, also what has been changed since. */
function Done({ page, kept }: { page: PlainPage; kept: Kept }) {
  const { texts: plain } = usePlain();
  const texts = useAllTexts();
  const { version } = page;
  const lines = transcriptOf({ version, history: kept.history, facts: kept.facts });
  const refused = kept.conflicts.flatMap((entry) => {
    const node = entry.kind === 'answer' ? version.dialogue.nodes[entry.node] : undefined;
    return entry.kind === 'answer' && node
      ? [{ at: entry.at, text: answerText(node, entry.value, texts) }]
      : [];
  });
  return (
    <>
      <h3>{plain.everything}</h3>
      <ul class="done">
        {lines
          .filter(({ who }) => who === 'respondent')
          .map((line, i) => (
            <li key={i}>
              <span class="hint">{line.at && momentIn(version.locale, line.at)}</span>{' '}
              {deed(line, page, plain)}
            </li>
          ))}
      </ul>
      {refused.length > 0 && (
        <>
          <h3>{plain.alsoSent}</h3>
          <ul class="done">
            {refused.map(({ at, text }, i) => (
              <li key={i}>
                <span class="hint">{momentIn(version.locale, at)}</span>
                <span>{text}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function deed({ kind, text }: TranscriptLine, { version }: PlainPage, plain: PlainTexts): string {
  switch (kind) {
    case 'back':
      return fill(plain.wentBack, { question: text });
    case 'restart':
      return plain.startedOver;
    case 'opened':
      return fill(plain.opened, { label: text });
    case 'skipped':
      return SUMMARY_TEXTS[version.locale].skipped;
    default:
      return text;
  }
}
