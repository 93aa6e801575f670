/** Sheet 1: a row per conversation, a column per question. */
import { answerText } from '../conversation/answer-text.ts';
import type { AnswerValue } from '../conversation/conversation.ts';
import { openedLinks } from '../conversation/every-link.ts';
import { presentAnswers } from '../conversation/present.ts';
import type { CompiledNode } from '../dialogue/compiled.ts';
import { CONTACT_FIELDS } from '../dialogue/dialogue.schema.ts';
import { helsinkiWallTime } from '../statistics/periods.ts';
import { SHEET_COLUMNS, uniqueHeaders } from './clean.ts';
import type { ExcelContext, ExcelConversation } from './context.ts';
import { column, type Cell, type CellFormat, type ExcelSheet } from './sheet.ts';

const QUESTION_WIDTH: Partial<Record<CellFormat, number>> = { number: 16, day: 16 };

/** Separates several options or services in one cell. */
export const SEPARATOR = '; ';

export function conversationSheet({ texts, questions }: ExcelContext): ExcelSheet {
  const columns = [
    column(texts.conversation, 'text', 38),
    column(texts.started, 'moment', 17),
    column(texts.lastAnswer, 'moment', 17),
    column(texts.completed, 'moment', 17),
    column(texts.minutes, 'number', 12),
    column(texts.status, 'text', 14),
    column(texts.version, 'number', 9),
    column(texts.language, 'text', 11),
    column(texts.channel, 'text', 22),
    column(texts.source, 'text', 16),
    column(texts.company, 'text', 28),
    column(texts.businessId, 'text', 13),
    ...CONTACT_FIELDS.map((field) => column(texts.contact[field], 'text', 24)),
    column(texts.consent, 'moment', 19),
    column(texts.needs, 'text', 36),
    column(texts.services, 'text', 36),
    column(texts.openedLinks, 'text', 36),
    ...questions.map(({ text, format }) => column(text, format, QUESTION_WIDTH[format] ?? 32)),
  ].slice(0, SHEET_COLUMNS);
  const headers = uniqueHeaders(columns.map(({ header }) => header));
  return {
    name: texts.sheets.conversations,
    columns: columns.map((one, index) => ({ ...one, header: headers[index] ?? '' })),
  };
}

export function conversationRow(conversation: ExcelConversation, context: ExcelContext): Cell[] {
  const { texts, questions } = context;
  const { contact, company, startedAt, lastAt, completedAt } = conversation;
  const answers = new Map(presentAnswers(conversation.history).map(({ node, value }) => [node, value]));
  const nodes = context.versions.get(conversation.version)?.dialogue.nodes ?? {};
  return [
    conversation.id,
    helsinkiWallTime(startedAt),
    conversation.history.length > 0 ? helsinkiWallTime(lastAt) : null,
    completedAt && helsinkiWallTime(completedAt),
    minutesOf(conversation),
    texts.statuses[conversation.status],
    conversation.version,
    texts.languages[conversation.locale],
    texts.channels[conversation.channel],
    conversation.source || null,
    company?.name ?? null,
    company?.businessId ?? null,
    ...CONTACT_FIELDS.map((field) => contact?.fields[field] ?? null),
    contact && helsinkiWallTime(contact.consent.at),
    needsByWeight(conversation.needs)
      .map((need) => context.needNames.get(need) ?? need)
      .join(SEPARATOR) || null,
    conversation.services.map((service) => context.serviceNames.get(service) ?? service).join(SEPARATOR) ||
      null,
    openedLinks(conversation.history)
      .map((id) => context.linkNames.get(id) ?? id)
      .join(SEPARATOR) || null,
    ...questions.map(({ node, format }) => answerCell(nodes[node], answers.get(node), format, context)),
  ].slice(0, SHEET_COLUMNS);
}

/** Minutes from the start to the last answer, to a tenth. */
export function minutesOf({ startedAt, lastAt }: Pick<ExcelConversation, 'startedAt' | 'lastAt'>): number {
  return Math.round(Math.max(0, lastAt.getTime() - startedAt.getTime()) / 6_000) / 10;
}

/** Needs that the answers speak for, the heaviest first. */
export function needsByWeight(needs: Record<string, number>): string[] {
  return Object.entries(needs)
    .filter(([, weight]) => weight > 0)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([need]) => need);
}

function answerCell(
  node: CompiledNode | undefined,
  value: AnswerValue | undefined,
  format: CellFormat,
  { texts, locale }: ExcelContext,
): Cell {
  if (!value) return null;
  if (value.kind === 'skipped') return texts.skipped;
  if (value.kind === 'number' && format === 'number') return value.number;
  if (value.kind === 'date' && format === 'day') return new Date(`${value.date}T00:00:00Z`);
  return answerText(node, value, locale, SEPARATOR);
}
