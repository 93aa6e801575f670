import type { Session } from '../conversation/conversation.ts';
import type { Counts } from './counts.ts';
import { counter, emptyCounts } from './delta.ts';

const once = (keys: Iterable<string>) => counter([...new Set(keys)].map((key) => [key, 1] as const));

/**
 * What one conversation adds to the statistics as it stands: every count is 0 or 1. The change that
 * a batch of answers makes is `subtractCounts(contribution after, contribution before)`, and before
 * the conversation began it is `emptyCounts()`.
 * @param input.everShown every node the respondent has seen, also those left by going back
 */
export function contributionOf(input: {
  session: Session;
  everShown: ReadonlySet<string>;
  channel: string;
  locale: string;
}): Counts {
  const { session } = input;
  const counts = emptyCounts();
  counts.started = 1;
  counts.completed = session.status === 'completed' ? 1 : 0;
  counts.shown = once(input.everShown);
  counts.channels = once([input.channel]);
  counts.locales = once([input.locale]);
  counts.services = once(session.services);
  counts.opened = once(session.opened);
  counts.needs = once(Object.keys(session.needs).filter((need) => (session.needs[need] ?? 0) > 0));

  // A node that the path passes twice counts once, with its latest answer.
  const answers = new Map(
    session.path.flatMap((step) => (step.answer ? [[step.node, step.answer.value] as const] : [])),
  );
  counts.answered = once(answers.keys());
  for (const [node, value] of answers) {
    if (value.kind === 'options' && value.options.length > 0) counts.options[node] = once(value.options);
  }
  return counts;
}
