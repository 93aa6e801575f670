/** Sheet 3: every conversation line by line as the respondent saw it, in the respondent's language. */
import { begunAt } from '../conversation/begun-at.ts';
import type { TranscriptLine } from '../conversation/transcript.ts';
import { helsinkiWallTime } from '../statistics/periods.ts';
import type { ExcelContext, ExcelConversation } from './context.ts';
import { column, type Cell, type ExcelSheet } from './sheet.ts';

export function transcriptSheet({ texts }: ExcelContext): ExcelSheet {
  return {
    name: texts.sheets.transcripts,
    columns: [
      column(texts.company, 'text', 28),
      column(texts.time, 'moment', 17),
      column(texts.who, 'text', 12),
      column(texts.text, 'text', 100),
      column(texts.conversation, 'text', 38),
    ],
    frozen: 2,
  };
}

/** @param lines the conversation's transcript, in the conversation's language */
export function transcriptRows(
  conversation: ExcelConversation,
  lines: readonly TranscriptLine[],
  { texts }: ExcelContext,
): Cell[][] {
  const begun = begunAt(conversation);
  return lines.map((line) => [
    conversation.company?.name ?? conversation.facts.name ?? null,
    helsinkiWallTime(line.at === null ? begun : new Date(line.at)),
    line.who === 'bot' ? texts.adviserBot : texts.respondent,
    texts.lines[line.kind] + (line.url ? `${line.text} (${line.url})` : line.text),
    conversation.id,
  ]);
}
