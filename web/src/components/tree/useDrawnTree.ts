import { computed, type Ref } from 'vue';
import type { Dialogue } from '../../../../core/dialogue/dialogue.schema.ts';
import { drawTree, type DrawnTree } from './branches.ts';
import { sameShape } from './card.ts';

/** The drawn tree of a dialogue; stays the same object while only texts change, so that typing lays nothing out. */
export function useDrawnTree(
  dialogue: Readonly<Ref<Dialogue>>,
  isCollapsed: (id: string) => boolean = (id) => dialogue.value.nodes[id]?.editor.collapsed ?? false,
) {
  let before: Dialogue | undefined;
  return computed<DrawnTree>((drawn) => {
    const next = dialogue.value;
    const same = drawn !== undefined && before !== undefined && sameTree(before, next);
    before = next;
    return same ? drawn : drawTree(next, isCollapsed);
  });
}

function sameTree(a: Dialogue, b: Dialogue): boolean {
  if (a.start !== b.start) return false;
  if (a.nodes === b.nodes) return true;
  const ids = Object.keys(b.nodes);
  if (ids.length !== Object.keys(a.nodes).length) return false;
  return ids.every((id) => {
    const before = a.nodes[id];
    return before !== undefined && sameShape(before, b.nodes[id]!);
  });
}
