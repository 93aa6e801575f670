/** Process of its own for one measurement: `node write-file.ts product|bare <conversations>`. */
import { createWriteStream } from 'node:fs';
import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { transcriptOf } from '../../core/conversation/transcript.ts';
import { answerRows, answerSheet } from '../../core/excel/answers.ts';
import type { ExcelConversation } from '../../core/excel/context.ts';
import { conversationRowOf, conversationSheet } from '../../core/excel/conversations.ts';
import type { Cell, ExcelSheet } from '../../core/excel/sheet.ts';
import { transcriptRows, transcriptSheet } from '../../core/excel/transcripts.ts';
import { excelBytes } from '../../functions/src/excel/file.ts';
import { peakKilobytes } from '../support/peak.ts';
import { context, conversations, subject, version } from './data.ts';

/** Rows that the bare writer gets over and over: made once, so that only its own work is measured. */
const SAMPLE = 500;

const [writer, count] = [process.argv[2], Number(process.argv[3])];

async function writeProduct(): Promise<void> {
  const bytes = excelBytes({
    context,
    subject,
    conversations: () => conversations(count),
    versionOf: async () => version,
  });
  await pipeline(Readable.from(bytes), createWriteStream('/dev/null'));
}

async function writeBare(): Promise<void> {
  const { value: sample = [] } = await conversations(SAMPLE).next();
  const rowsOf = (toRows: (conversation: ExcelConversation) => Cell[][]) =>
    (sample as ExcelConversation[]).flatMap(toRows);
  const conversationRow = conversationRowOf(context);
  await bareSheet(conversationSheet(context), rowsOf((one) => [conversationRow(one)])); // prettier-ignore
  await bareSheet(answerSheet(context), rowsOf((one) => answerRows(one, context))); // prettier-ignore
  await bareSheet(transcriptSheet(context), rowsOf((one) => transcriptRows(one, transcriptOf({ ...one, version }), context))); // prettier-ignore
}

async function bareSheet({ name, columns }: ExcelSheet, rows: Cell[][]): Promise<void> {
  const moment = 'd.m.yyyy hh:mm';
  const formats = { text: '@', number: '0', percent: '0.0%', moment, mixed: moment, day: 'd.m.yyyy' };
  const plain = (cell: Cell) =>
    cell !== null && typeof cell === 'object' && 'share' in cell ? cell.share : cell;
  const plainRows = rows.map((row) => row.map(plain));
  function* repeated() {
    for (let turn = 0; turn < count / SAMPLE; turn += 1) yield* plainRows;
  }
  const { writeXlsxStream } = await import('hucre/xlsx');
  const stream = writeXlsxStream(repeated(), {
    name,
    columns: columns.map(({ header, width, format }) => ({ header, width, numFmt: formats[format] })),
    freezePane: { rows: 1 },
  });
  await stream.pipeTo(Writable.toWeb(createWriteStream('/dev/null')));
}

await (writer === 'product' ? writeProduct() : writeBare());
console.log(peakKilobytes());
