import { transcriptOf } from '../../../core/conversation/transcript.ts';
import { answerRows, answerSheet } from '../../../core/excel/answers.ts';
import type { ExcelContext, ExcelConversation } from '../../../core/excel/context.ts';
import { conversationRowOf, conversationSheet } from '../../../core/excel/conversations.ts';
import { linkRows, linkSheet } from '../../../core/excel/links.ts';
import { needRows, needSheet } from '../../../core/excel/needs.ts';
import type { Cell } from '../../../core/excel/sheet.ts';
import { summaryRows, summarySheet, type ExcelSubject } from '../../../core/excel/summary.ts';
import { addShown, addToTotals, emptyTotals } from '../../../core/excel/totals.ts';
import { transcriptRows, transcriptSheet } from '../../../core/excel/transcripts.ts';
import type { CompiledVersion } from '../../../core/dialogue/compiled.ts';
import { workbook, type SheetSource } from './xlsx/workbook.ts';

export interface ExcelFile {
  context: ExcelContext;
  subject: ExcelSubject;
  /** Read once for each of the sheets that list conversations, so that none of them is kept. */
  conversations(): AsyncIterable<readonly ExcelConversation[]>;
  /** A version in a conversation's own language; null where it cannot be read any more. */
  versionOf(conversation: ExcelConversation): Promise<CompiledVersion | null>;
}

/** Conversations turned into rows at a time: rows that do not live long cost little memory. */
const ROWS_OF = 20;

/** The bytes of the file: conversations, answers, transcripts, needs, links and summary. */
export function excelBytes({
  context,
  subject,
  conversations,
  versionOf,
}: ExcelFile): AsyncGenerator<Uint8Array> {
  // Filled by the first sheet and by the transcripts, and read by the last three.
  const totals = emptyTotals();
  const conversationRow = conversationRowOf(context);

  async function* rowsOf(
    toRows: (conversation: ExcelConversation) => Cell[][] | Promise<Cell[][]>,
  ): AsyncGenerator<Cell[][]> {
    for await (const page of conversations()) {
      for (let from = 0; from < page.length; from += ROWS_OF) {
        const rows: Cell[][] = [];
        for (const conversation of page.slice(from, from + ROWS_OF))
          rows.push(...(await toRows(conversation)));
        yield rows;
      }
    }
  }

  const sources: SheetSource[] = [
    {
      sheet: conversationSheet(context),
      pages: () =>
        rowsOf((conversation) => {
          addToTotals(totals, conversation);
          return [conversationRow(conversation)];
        }),
    },
    {
      sheet: answerSheet(context),
      pages: () => rowsOf((conversation) => answerRows(conversation, context)),
    },
    {
      sheet: transcriptSheet(context),
      pages: () =>
        rowsOf(async (conversation) => {
          const version = await versionOf(conversation);
          if (!version) return [];
          const lines = transcriptOf({ ...conversation, version });
          addShown(totals, lines);
          return transcriptRows(conversation, lines, context);
        }),
    },
    { sheet: needSheet(context), pages: () => [needRows(totals, context)] },
    { sheet: linkSheet(context), pages: () => [linkRows(totals, context)] },
    { sheet: summarySheet(context), pages: () => [summaryRows(totals, subject, context)] },
  ];
  const { momentFormat, dayFormat } = context.texts;
  return workbook(sources, { moment: momentFormat, day: dayFormat });
}
