import { nodeAt, walkedLinks } from '../graph.ts';
import type { Dialogue, DialogueNode } from '../dialogue.schema.ts';

const waits = (node: DialogueNode) =>
  node.kind === 'choice' || node.kind === 'input' || node.kind === 'contact' || node.kind === 'end';

/**
 * Nodes at which a loop without a question closes: the respondent would never be asked anything again.
 * Depth first over the nodes that do not wait; a link back into the path under way closes a loop.
 */
export function endlessLoops(dialogue: Dialogue, order: readonly string[]): Set<string> {
  const loops = new Set<string>();
  const done = new Set<string>();
  const onPath = new Set<string>();
  const steps = (id: string) => {
    const node = nodeAt(dialogue, id);
    return node && !waits(node) ? walkedLinks(node).map((link) => link.to) : [];
  };
  for (const start of order) {
    if (done.has(start)) continue;
    const stack = [{ id: start, targets: steps(start) }];
    onPath.add(start);
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const to = top.targets.pop();
      if (to === undefined) {
        stack.pop();
        onPath.delete(top.id);
        done.add(top.id);
      } else if (onPath.has(to)) loops.add(to);
      else if (!done.has(to)) {
        onPath.add(to);
        stack.push({ id: to, targets: steps(to) });
      }
    }
  }
  return loops;
}
