import { scaleLinear } from 'd3-scale';
import { computed } from 'vue';
import type { Dialogue } from '../../../../../core/dialogue/dialogue.schema.ts';
import type { Counts } from '../../../../../core/statistics/counts.ts';
import { inletOf, portOf, type Card } from '../../../components/tree/card.ts';
import { treeEdge } from '../../../components/tree/edge-path.ts';
import type { PlacedNode, TreeLayout } from '../../../components/tree/layout.ts';
import { flowsOf } from './flow.ts';

export interface FlowLine {
  to: string;
  path: string;
  /** Stroke width in the tree's px. */
  width: number;
}

const WIDEST = 18;

/** The drop-off of a dialogue and the lines whose width tells how many went along them. */
export function useFlows(dialogue: () => Dialogue, counts: () => Counts) {
  const flows = computed(() => flowsOf(dialogue(), counts()));
  const width = computed(() => scaleLinear([0, Math.max(1, counts().started)], [1.5, WIDEST]));

  /** Lines that lead to the given cards or leave from them. */
  function flowLines(
    nodes: readonly PlacedNode[],
    layout: TreeLayout,
    cardOf: (id: string) => Card | undefined,
  ): FlowLine[] {
    const ends = new Set(nodes.flatMap(({ id, children }) => [id, ...children]));
    return [...ends].flatMap((id) => {
      const node = layout.byId.get(id);
      if (!node) return [];
      const parent = node.parent === null ? undefined : layout.byId.get(node.parent);
      const card = parent && cardOf(parent.id);
      if (!parent || !card) return [];
      const flow = flows.value.along({ from: parent.id, via: node.via, to: node.id });
      if (!flow) return [];
      const path = treeEdge(portOf(parent, card, node.via), inletOf(node));
      return [{ to: node.id, path, width: width.value(flow) }];
    });
  }

  return { steps: computed(() => flows.value.steps), flowLines };
}
