import type { Dialogue } from '../../../../../core/dialogue/dialogue.schema.ts';
import type { CheckProblem } from '../../../../../core/dialogue/problem.ts';

/** Which sentence tells of a problem: some codes have one of their own for a ready answer or a bubble. */
export function problemKey({ code, node, part }: CheckProblem, dialogue: Dialogue): string {
  const content = node === null ? undefined : dialogue.nodes[node];
  const isOption = content?.kind === 'choice' && content.options.some(({ id }) => id === part);
  if (isOption && (code === 'emptyText' || code === 'deadEnd')) return `${code}Option`;
  const bubble = content && 'bubbles' in content ? content.bubbles.find(({ id }) => id === part) : undefined;
  if (code === 'emptyText' && bubble?.kind === 'link') return 'emptyTextLink';
  return code;
}

/** What the sentence names: the answer's label where it is about one. */
export function problemName(
  { name, node, part }: CheckProblem,
  dialogue: Dialogue,
  label: (text: object) => string,
) {
  const content = node === null ? undefined : dialogue.nodes[node];
  const option = content?.kind === 'choice' ? content.options.find(({ id }) => id === part) : undefined;
  return name ?? (option ? label(option.label) : '');
}

/** Whether the problem is one of the site around the chat, to be put right in the site's builder. */
export function isOfSite({ node, part }: CheckProblem): boolean {
  return node === null && part !== undefined;
}
