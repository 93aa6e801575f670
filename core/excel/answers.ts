/** Sheet 2: every answer on a row of its own, also those changed later. */
import { presentAnswers } from '../conversation/present.ts';
import { isQuestion } from '../conversation/engine.ts';
import { helsinkiWallTime } from '../statistics/periods.ts';
import type { ExcelContext, ExcelConversation } from './context.ts';
import { answerCell, SEPARATOR } from './conversations.ts';
import { questionText } from './questions.ts';
import { column, type Cell, type ExcelSheet } from './sheet.ts';

export function answerSheet({ texts }: ExcelContext): ExcelSheet {
  return {
    name: texts.sheets.answers,
    columns: [
      column(texts.company, 'text', 28),
      column(texts.time, 'moment', 17),
      column(texts.question, 'text', 50),
      column(texts.answer, 'mixed', 50),
      column(texts.changedLater, 'text', 20),
      column(texts.version, 'number', 9),
      column(texts.questionId, 'text', 20),
      column(texts.optionIds, 'text', 24),
      column(texts.conversation, 'text', 38),
    ],
    frozen: 2,
  };
}

export function answerRows(conversation: ExcelConversation, context: ExcelContext): Cell[][] {
  const { texts } = context;
  const nodes = context.versions.get(conversation.version)?.dialogue.nodes ?? {};
  const present = new Set(presentAnswers(conversation.history).map(({ seq }) => seq));
  return conversation.history.flatMap((entry) => {
    if (entry.kind !== 'answer') return [];
    const node = nodes[entry.node];
    const { value } = entry;
    return [
      [
        conversation.company?.name ?? conversation.facts.name ?? null,
        helsinkiWallTime(new Date(entry.at)),
        node && isQuestion(node) ? questionText(node) : entry.node,
        answerCell(node, value, context),
        present.has(entry.seq) ? texts.no : texts.yes,
        conversation.version,
        entry.node,
        value.kind === 'options' ? value.options.join(SEPARATOR) : null,
        conversation.id,
      ],
    ];
  });
}
