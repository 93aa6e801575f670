/** Sheet 2: every answer on a row of its own, also those changed later. */
import { answerText } from '../conversation/answer-text.ts';
import { presentAnswers } from '../conversation/present.ts';
import { isQuestion } from '../conversation/engine.ts';
import { helsinkiWallTime } from '../statistics/periods.ts';
import type { ExcelContext, ExcelConversation } from './context.ts';
import { SEPARATOR } from './conversations.ts';
import { questionText } from './questions.ts';
import { column, type Cell, type ExcelSheet } from './sheet.ts';

export function answerSheet({ texts }: ExcelContext): ExcelSheet {
  return {
    name: texts.sheets.answers,
    columns: [
      column(texts.conversation, 'text', 38),
      column(texts.time, 'moment', 17),
      column(texts.version, 'number', 9),
      column(texts.questionId, 'text', 20),
      column(texts.question, 'text', 50),
      column(texts.answer, 'text', 50),
      column(texts.optionIds, 'text', 24),
      column(texts.changedLater, 'text', 20),
    ],
  };
}

export function answerRows(conversation: ExcelConversation, context: ExcelContext): Cell[][] {
  const { texts, locale } = context;
  const nodes = context.versions.get(conversation.version)?.dialogue.nodes ?? {};
  const present = new Set(presentAnswers(conversation.history).map(({ seq }) => seq));
  return conversation.history.flatMap((entry) => {
    if (entry.kind !== 'answer') return [];
    const node = nodes[entry.node];
    const { value } = entry;
    return [
      [
        conversation.id,
        helsinkiWallTime(new Date(entry.at)),
        conversation.version,
        entry.node,
        node && isQuestion(node) ? questionText(node) : entry.node,
        value.kind === 'skipped' ? texts.skipped : answerText(node, value, locale, SEPARATOR),
        value.kind === 'options' ? value.options.join(SEPARATOR) : null,
        present.has(entry.seq) ? texts.no : texts.yes,
      ],
    ];
  });
}
