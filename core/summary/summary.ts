/** What a respondent gets back: the answers that stand in the words shown, and the services with the reason why. */
import { answerText } from '../conversation/answer-text.ts';
import type { AnswerEntry, AnswerValue, Entry, Facts, Session } from '../conversation/conversation.ts';
import { replay } from '../conversation/engine.ts';
import { fillIn } from '../conversation/fill-in.ts';
import { numberBounds } from '../conversation/validate.ts';
import type { CompiledNode, CompiledService, CompiledVersion } from '../dialogue/compiled.ts';
import type { Locale } from '../dialogue/locale.ts';
import { reasonsOf, type ServiceReason } from '../needs/reasons.ts';
import { own } from '../own.ts';
import { plainText } from '../text/plain.ts';
import { listed, listedInQuotes, SUMMARY_TEXTS } from './texts.ts';
import { isTyped, withoutFacts, withoutTyped } from './untyped.ts';

/** Plain text in every field. */
export interface SummaryAnswer {
  seq: number;
  /** '' where the question is a picture alone. */
  question: string;
  /** '' when it was passed on. */
  answer: string;
}

export interface SummaryService {
  id: string;
  name: string;
  summary: string;
  /** '' where the service has no site of its own. */
  url: string;
  /** Sentences; none where a need of no name was met without an answer. */
  why: string[];
}

export interface Summary {
  locale: Locale;
  organisation: string;
  /** Of the bot's site, or else the persona's name. */
  title: string;
  /** Respondent's clock, ISO: the last answer that stands; null → none. */
  at: string | null;
  completed: boolean;
  answers: SummaryAnswer[];
  services: SummaryService[];
  /** Answers in free words that were left out. */
  leftOut: number;
}

export interface SummaryInput {
  /** The one the conversation is pinned to, in the summary's language. */
  version: CompiledVersion;
  session: Session;
  facts?: Facts;
}

/** The session that a kept history comes to. Throws for a history that the version does not take. */
export function sessionOf(
  version: Pick<CompiledVersion, 'dialogue'>,
  history: readonly Entry[],
  facts: Facts = {},
): Session {
  const step = replay(version.dialogue, history, facts);
  if (!step.ok) throw new Error(`A history cannot be replayed: ${step.rejection}`);
  return step.session;
}

/** The summary for the respondent's own eyes: everything that stands. */
export function summaryOf({ version, session, facts = {} }: SummaryInput): Summary {
  return build(version, session, facts, 0);
}

/** The summary for a letter: without answers in free words, and without texts that would repeat them. */
export function summaryWithoutTyped({ version, session, facts = {} }: SummaryInput): Summary {
  const typed = session.path.filter(({ answer }) => answer && isTyped(answer.value));
  return build(version, withoutTyped(version.dialogue, session), withoutFacts(facts), typed.length);
}

function build(version: CompiledVersion, session: Session, facts: Facts, leftOut: number): Summary {
  const { dialogue, locale, organisationName, site, persona } = version;
  const fill = (text: string, format: 'html' | 'plain' = 'plain') =>
    text.includes('{{') ? fillIn(text, { dialogue, session, facts }, format) : text;
  const given = session.path.flatMap(({ answer }) => answer ?? []);
  return {
    locale,
    organisation: organisationName,
    title: site.title || persona.name,
    at: given.at(-1)?.at ?? null,
    completed: session.status === 'completed',
    answers: given.map((entry) => answerOf(version, entry, fill)),
    services: reasonsOf(dialogue, session).flatMap((reason) => {
      const service = dialogue.services.find(({ id }) => id === reason.service);
      return service ? serviceOf(version, service, reason, fill) : [];
    }),
    leftOut,
  };
}

type Fill = (text: string, format?: 'html' | 'plain') => string;

function answerOf(
  { dialogue, locale }: CompiledVersion,
  { seq, node: id, value }: AnswerEntry,
  fill: Fill,
): SummaryAnswer {
  const node = own(dialogue.nodes, id);
  const bubbles = node && 'bubbles' in node ? node.bubbles : [];
  const said = bubbles.flatMap((bubble) =>
    bubble.kind === 'text' ? plainText(fill(bubble.html, 'html')) : [],
  );
  const text = answerText(node, value, locale) + scaleOf(node, value);
  // Only labels carry placeholders: what the respondent wrote is shown as it is.
  return { seq, question: said.join('\n'), answer: (value.kind === 'options' ? fill(text) : text).trim() };
}

/** A step of a scale says little without the words at its ends. */
function scaleOf(node: CompiledNode | undefined, value: AnswerValue): string {
  if (node?.kind !== 'input' || node.input !== 'scale' || value.kind !== 'number') return '';
  const { min, max } = numberBounds(node);
  const ends = [
    [min, node.minLabel],
    [max, node.maxLabel],
  ].flatMap(([step, label]) => (label ? `${step} = ${label}` : []));
  return ends.length > 0 ? ` (${ends.join(', ')})` : ` / ${max}`;
}

function serviceOf(
  { dialogue, locale }: CompiledVersion,
  { id, name, summary, url }: CompiledService,
  reason: ServiceReason,
  fill: Fill,
): SummaryService {
  const labels = reason.answers.map(({ label }) => fill(label)).filter(Boolean);
  const needs = reason.needs.flatMap((need) => dialogue.needs.find((one) => one.id === need)?.label || []);
  const words = SUMMARY_TEXTS[locale];
  const why = [
    ...(reason.chosen ? [words.chosen] : []),
    ...(labels.length > 0 ? [words.because(listedInQuotes(locale, [...new Set(labels)]))] : []),
    ...(needs.length > 0 ? [words.helpsWith(listed(locale, needs))] : []),
  ];
  return { id, name, summary: plainText(summary), url, why };
}
