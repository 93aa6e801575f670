/** A conversation as the respondent saw it, line by line, made by walking its history again. */
import type { CompiledBubble, CompiledNode, CompiledVersion } from '../dialogue/compiled.ts';
import { plainText } from '../text/plain.ts';
import { remembered } from '../text/remembered.ts';
import { answerText } from './answer-text.ts';
import type { Entry, Facts, Session } from './conversation.ts';
import { advance, begin } from './engine.ts';
import { fillIn } from './fill-in.ts';
import { shownLink } from './links.ts';

export interface TranscriptLine {
  who: 'bot' | 'respondent';
  /**
   * `kept`: an answer that stayed when an earlier one was changed; `back`: went back to the question in `text`;
   * `skipped`: passed a question on; `restart`: began anew; `opened`: followed a link.
   */
  kind: 'text' | 'image' | 'link' | 'service' | 'answer' | 'kept' | 'skipped' | 'back' | 'restart' | 'opened';
  /** Plain text; the alternative text of an image; the name of a service. */
  text: string;
  /** Address of a link or of a service's own site, where there is one. */
  url?: string;
  node: string;
  /** Respondent's clock, ISO; null for what was shown before the first answer. */
  at: string | null;
}

type TextBubble = Extract<CompiledBubble, { kind: 'text' }>;

interface Place {
  version: CompiledVersion;
  session: Session;
  facts: Facts;
  at: string | null;
}

/**
 * What the respondent saw, in order: bubbles, own answers in the words of the buttons, going back and
 * starting again shown as such. `version` is the one the conversation is pinned to, in its language.
 */
export function transcriptOf(input: {
  version: CompiledVersion;
  history: readonly Entry[];
  facts?: Facts;
}): TranscriptLine[] {
  const { version, history, facts = {} } = input;
  const { dialogue } = version;
  let step = begin(dialogue, facts);
  if (!step.ok) return [];
  let { session } = step;
  const lines = shownLines({ version, session, facts, at: null }, 0);
  for (const entry of history) {
    const before = session;
    step = advance(dialogue, session, entry, facts);
    if (!step.ok) break;
    session = step.session;
    const place = { version, session, facts, at: entry.at };
    lines.push(entryLine(place, before, entry));
    if (entry.kind === 'answer') lines.push(...shownLines(place, before.path.length));
    if (entry.kind === 'restart') lines.push(...shownLines(place, 0));
  }
  return lines;
}

function entryLine(place: Place, before: Session, entry: Entry): TranscriptLine {
  const base = { who: 'respondent', at: entry.at } as const;
  if (entry.kind === 'restart') return { ...base, kind: 'restart', text: '', node: place.session.at };
  if (entry.kind === 'opened') {
    const link = shownLink(place.version.dialogue, before, entry.link);
    const text = fill({ ...place, session: before }, link?.label ?? '');
    return { ...base, kind: 'opened', text, url: link?.url, node: entry.link.split(':')[0] ?? '' };
  }
  if (entry.kind === 'back') {
    const question = bubbleLines(place, place.session.at).findLast((line) => line.kind === 'text');
    return { ...base, kind: 'back', text: question?.text ?? '', node: place.session.at };
  }
  const kind = entry.value.kind === 'skipped' ? 'skipped' : entry.carried ? 'kept' : 'answer';
  const node = place.version.dialogue.nodes[entry.node];
  const text = answerText(node, entry.value, place.version.locale);
  // Only labels carry placeholders: what the respondent wrote is shown as it is.
  const shown = entry.value.kind === 'options' ? fill({ ...place, session: before }, text) : text;
  return { ...base, kind, text: shown, node: entry.node };
}

/** Bubbles of the path from the `from`th step on, and the services at the end. */
function shownLines(place: Place, from: number): TranscriptLine[] {
  const { session, version, at } = place;
  const bubbles = session.path.slice(from).flatMap((step) => bubbleLines(place, step.node));
  const services = session.services.flatMap((id): TranscriptLine[] => {
    const service = version.dialogue.services.find((one) => one.id === id);
    return service
      ? [
          {
            who: 'bot',
            kind: 'service',
            text: service.name,
            url: service.url || undefined,
            node: session.at,
            at,
          },
        ]
      : [];
  });
  return [...bubbles, ...services];
}

function bubbleLines(place: Place, id: string): TranscriptLine[] {
  const node: CompiledNode | undefined = place.version.dialogue.nodes[id];
  if (!node || !('bubbles' in node)) return [];
  return node.bubbles.map((bubble) => {
    const base = { who: 'bot', node: id, at: place.at } as const;
    if (bubble.kind === 'text') return { ...base, kind: 'text', text: spoken(place, bubble) };
    if (bubble.kind === 'image') return { ...base, kind: 'image', text: bubble.alt };
    return { ...base, kind: 'link', text: fill(place, bubble.label), url: bubble.url };
  });
}

/** Most bubbles say the same to everybody. */
const unchanging = remembered(({ html }: TextBubble) => plainText(html));

function spoken(place: Place, bubble: TextBubble): string {
  return bubble.html.includes('{{') ? plainText(fill(place, bubble.html, 'html')) : unchanging(bubble);
}

function fill({ version, session, facts }: Place, text: string, format: 'html' | 'plain' = 'plain'): string {
  return text.includes('{{') ? fillIn(text, { dialogue: version.dialogue, session, facts }, format) : text;
}
