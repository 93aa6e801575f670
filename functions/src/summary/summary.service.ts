/** A conversation's summary, to show, to keep as a file or to send. */
import type { Conversation } from '../../../core/conversation/conversation.schema.ts';
import type { CompiledVersion } from '../../../core/dialogue/compiled.ts';
import type { Locale } from '../../../core/dialogue/locale.ts';
import { sessionOf, summaryOf, type Summary, type SummaryInput } from '../../../core/summary/summary.ts';
import { admits, pinnedVersion, type ConversationPorts } from '../conversation/services.ts';
import type { ConversationKey } from '../conversation/store.ts';
import type { PresentedToken } from '../conversation/tokens.ts';
import { done, refuse, type Outcome } from '../http/outcome.ts';
import type { Fonts } from './fonts.ts';

export type SummaryPorts = Pick<ConversationPorts, 'store' | 'published' | 'clock'>;

export interface FilePorts extends SummaryPorts {
  fonts: () => Fonts;
}

export interface SummaryFile {
  /** ASCII. */
  name: string;
  bytes: Buffer;
}

/** The summary for the respondent's own eyes, in the language asked for or else the conversation's. */
export async function readSummary(
  ports: SummaryPorts,
  key: ConversationKey,
  token: PresentedToken,
  locale?: Locale,
): Promise<Outcome<{ summary: Summary; version: CompiledVersion }>> {
  const kept = await ports.store.read(key);
  if (!admits(kept, token, ports.clock())) return refuse('unauthorised');
  const input = await summaryInput(ports, key, kept, locale);
  return done({ summary: summaryOf(input), version: input.version });
}

/** The same as a PDF, of a conversation under way too: the answers are the respondent's own at any time. */
export async function summaryFile(
  ports: FilePorts,
  key: ConversationKey,
  token: PresentedToken,
  locale?: Locale,
): Promise<Outcome<SummaryFile>> {
  const read = await readSummary(ports, key, token, locale);
  if (!read.ok) return read;
  const { summary, version } = read.value;
  // The library is loaded by the first file alone.
  const { summaryPdf } = await import('./pdf.ts');
  const bytes = await summaryPdf(summary, {
    accent: version.accent,
    fonts: ports.fonts(),
    now: ports.clock(),
  });
  return done({ name: `${version.slug}.pdf`, bytes });
}

/** What a summary is made of: the conversation walked again in its version, in one of the version's languages. */
export async function summaryInput(
  { published }: Pick<ConversationPorts, 'published'>,
  { organisation }: ConversationKey,
  kept: Conversation,
  locale: Locale = kept.locale,
): Promise<Required<SummaryInput>> {
  const version =
    (await published.version(organisation, kept.bot, kept.version, locale)) ??
    (await pinnedVersion({ published }, organisation, kept));
  return { version, session: sessionOf(version, kept.history, kept.facts), facts: kept.facts };
}
