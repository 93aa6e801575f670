/** Sheet 1: a row per conversation. Who and how it went come first, then the answers, then ids. */
import { answerText } from '../conversation/answer-text.ts';
import type { AnswerValue } from '../conversation/conversation.ts';
import { begunAt } from '../conversation/begun-at.ts';
import { isQuestion } from '../conversation/engine.ts';
import { openedLinks } from '../conversation/every-link.ts';
import { presentAnswers } from '../conversation/present.ts';
import type { CompiledNode } from '../dialogue/compiled.ts';
import { CONTACT_FIELDS, type ContactField } from '../dialogue/dialogue.schema.ts';
import { helsinkiWallTime } from '../statistics/periods.ts';
import { industryText } from './campaign/recipients.ts';
import { SHEET_COLUMNS, uniqueHeaders } from './clean.ts';
import type { ExcelContext, ExcelConversation } from './context.ts';
import { questionText, type Question } from './questions.ts';
import { column, type Cell, type CellFormat, type ExcelColumn, type ExcelSheet } from './sheet.ts';

const QUESTION_WIDTH: Partial<Record<CellFormat, number>> = { number: 16, day: 16 };

/** Separates several options or services in one cell. */
export const SEPARATOR = '; ';

/** A conversation with what more than one column reads of it. */
interface Prepared {
  conversation: ExcelConversation;
  answers: ReadonlyMap<string, AnswerValue>;
  nodes: Record<string, CompiledNode>;
}

type ConversationColumn = ExcelColumn & { cell: (prepared: Prepared) => Cell };

export function conversationSheet(context: ExcelContext): ExcelSheet {
  const columns = conversationColumns(context);
  const headers = uniqueHeaders(columns.map(({ header }) => header));
  return {
    name: context.texts.sheets.conversations,
    columns: columns.map(({ format, width }, index) => column(headers[index] ?? '', format, width)),
    frozen: 2,
  };
}

/** Cells of one conversation, as many as the sheet has columns. Made once for all conversations of a file. */
export function conversationRowOf(context: ExcelContext): (conversation: ExcelConversation) => Cell[] {
  const columns = conversationColumns(context);
  return (conversation) => {
    const answers = new Map(presentAnswers(conversation.history).map(({ node, value }) => [node, value]));
    const nodes = context.versions.get(conversation.version)?.dialogue.nodes ?? {};
    return columns.map(({ cell }) => cell({ conversation, answers, nodes }));
  };
}

function conversationColumns(context: ExcelContext): ConversationColumn[] {
  const { texts, needNames, serviceNames, linkNames, campaignNames, locale } = context;
  const of = (
    header: string,
    format: CellFormat,
    width: number,
    cell: (conversation: ExcelConversation, prepared: Prepared) => Cell,
  ): ConversationColumn => ({
    ...column(header, format, width),
    cell: (prepared) => cell(prepared.conversation, prepared),
  });
  const contact = (field: ContactField) =>
    of(texts.contact[field], 'text', 24, ({ contact: given }) => given?.fields[field] ?? null);
  const joined = (ids: readonly string[], names: ReadonlyMap<string, string>) =>
    ids.map((id) => names.get(id) ?? id).join(SEPARATOR) || null;
  const [name, ...otherFields] = CONTACT_FIELDS;
  const columns = [
    of(texts.company, 'text', 28, ({ company, facts }) => company?.name ?? facts.name ?? null),
    of(texts.started, 'moment', 17, (one) => helsinkiWallTime(begunAt(one))),
    of(texts.status, 'text', 16, ({ status }) => texts.statuses[status]),
    of(texts.stoppedAt, 'text', 32, (one, { nodes }) =>
      one.status === 'active' ? placeOf(one.at, nodes) : null,
    ),
    of(texts.needs, 'text', 36, ({ needs }) => joined(needsByWeight(needs), needNames)),
    of(texts.services, 'text', 36, ({ services }) => joined(services, serviceNames)),
    of(texts.contactState, 'text', 20, (_, prepared) => contactState(prepared, context)),
    contact(name),
    ...otherFields.map(contact),
    of(texts.consent, 'moment', 19, ({ contact: given }) => given && helsinkiWallTime(given.consent.at)),
    of(texts.town, 'text', 16, ({ facts }) => facts.town ?? null),
    of(texts.industry, 'text', 32, ({ facts }) => industryText(facts.industry, locale)),
    of(texts.channel, 'text', 22, ({ channel }) => texts.channels[channel]),
    of(
      texts.campaign,
      'text',
      28,
      ({ invitation }) => invitation && (campaignNames.get(invitation.campaign) ?? invitation.campaign),
    ),
    of(texts.source, 'text', 16, ({ source }) => source || null),
    of(texts.lastAnswer, 'moment', 17, ({ history, lastAt }) =>
      history.length > 0 ? helsinkiWallTime(lastAt) : null,
    ),
    of(texts.completed, 'moment', 17, ({ completedAt }) => completedAt && helsinkiWallTime(completedAt)),
    of(texts.minutes, 'number', 12, minutesOf),
    of(texts.language, 'text', 11, ({ locale: spoken }) => texts.languages[spoken]),
    of(texts.version, 'number', 9, ({ version }) => version),
    of(texts.openedLinks, 'text', 36, ({ history }) => joined(openedLinks(history), linkNames)),
    ...context.questions.flatMap((question) => questionColumns(question, context)),
    ...[...needNames].map(([id, need]) =>
      of(`${texts.need}: ${need}`, 'number', 14, ({ needs }) => Math.max(0, needs[id] ?? 0)),
    ),
  ];
  const ids = [
    of(texts.businessId, 'text', 13, ({ company, facts }) => (company ?? facts).businessId ?? null),
    of(texts.conversation, 'text', 38, ({ id }) => id),
  ];
  // However many questions there are, what ties the sheets together is never cut off.
  return [...columns.slice(0, SHEET_COLUMNS - ids.length), ...ids];
}

/** The answer as people read it, then 1 or 0 for each that could be chosen beside others. */
function questionColumns(
  { node, text, format, options }: Question,
  context: ExcelContext,
): ConversationColumn[] {
  return [
    {
      ...column(text, format, QUESTION_WIDTH[format] ?? 32),
      cell: ({ answers, nodes }) => answerCell(nodes[node], answers.get(node), context),
    },
    ...options.map(({ id, label }) => ({
      ...column(`${text}: ${label}`, 'number' as const, 14),
      cell: ({ answers }: Prepared) => {
        const value = answers.get(node);
        return value?.kind === 'options' ? Number(value.options.includes(id)) : null;
      },
    })),
  ];
}

/** Minutes from the beginning to the last answer, to a tenth. */
export function minutesOf(conversation: ExcelConversation): number {
  const length = conversation.lastAt.getTime() - begunAt(conversation).getTime();
  return Math.round(Math.max(0, length) / 6_000) / 10;
}

/** Needs that the answers speak for, the heaviest first. */
export function needsByWeight(needs: Record<string, number>): string[] {
  return Object.entries(needs)
    .filter(([, weight]) => weight > 0)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([need]) => need);
}

/** A question by its words, anything else by its id. */
function placeOf(at: string, nodes: Record<string, CompiledNode>): string {
  const node = nodes[at];
  return node && isQuestion(node) ? questionText(node) : at;
}

/** null where nobody has been asked yet. */
function contactState({ conversation, answers, nodes }: Prepared, { texts }: ExcelContext): Cell {
  if (conversation.contact) return texts.contactStates.asked;
  const declined = [...answers].some(
    ([node, value]) => nodes[node]?.kind === 'contact' && value.kind === 'skipped',
  );
  return declined ? texts.contactStates.declined : null;
}

/** An answer as a cell: a number or a day as such, everything else in words. */
export function answerCell(
  node: CompiledNode | undefined,
  value: AnswerValue | undefined,
  { texts, locale }: Pick<ExcelContext, 'texts' | 'locale'>,
): Cell {
  if (!value) return null;
  if (value.kind === 'skipped') return texts.skipped;
  if (value.kind === 'number') return value.number;
  if (value.kind === 'date') return new Date(`${value.date}T00:00:00Z`);
  return answerText(node, value, locale, SEPARATOR);
}
