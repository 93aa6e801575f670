/** From the dialogue's tree to what is drawn: collapsed cards hide what is below them. */
import type { Dialogue } from '../../../../core/dialogue/dialogue.schema.ts';
import { treeOf, treeOrder, type DialogueTree, type TreeNode } from '../../../../core/dialogue/graph.ts';
import { cardSize } from './card.ts';
import { layoutTree, type TreeBranch, type TreeLayout } from './layout.ts';

export interface DrawnTree {
  layout: TreeLayout;
  crossLinks: DialogueTree['crossLinks'];
  /** Collapsed card → how many cards it hides. */
  hidden: ReadonlyMap<string, number>;
  /** Cards that nothing leads to and that are not the start. */
  loose: ReadonlySet<string>;
}

/** Lays out a dialogue; `isCollapsed` tells which cards hide what follows them. */
export function drawTree(dialogue: Dialogue, isCollapsed: (id: string) => boolean): DrawnTree {
  const tree = treeOf(dialogue);
  const hidden = new Map<string, number>();
  const branches = [...(tree.root ? [tree.root] : []), ...tree.loose].map((root) =>
    prune(root, isCollapsed, hidden),
  );
  return {
    layout: layoutTree(branches, (id) => cardSize(dialogue.nodes[id]!)),
    crossLinks: tree.crossLinks,
    hidden,
    loose: new Set(tree.loose.map(({ id }) => id)),
  };
}

function prune(
  root: TreeNode,
  isCollapsed: (id: string) => boolean,
  hidden: Map<string, number>,
): TreeBranch {
  const copy = (node: TreeNode): TreeBranch => ({ id: node.id, via: node.via, children: [] });
  const top = copy(root);
  const stack: [TreeNode, TreeBranch][] = [[root, top]];
  for (let pair = stack.pop(); pair; pair = stack.pop()) {
    const [node, branch] = pair;
    if (node.children.length > 0 && isCollapsed(node.id)) {
      hidden.set(node.id, treeOrder({ root: node, loose: [], crossLinks: [] }).length - 1);
      continue;
    }
    for (const child of node.children) {
      const below = copy(child);
      branch.children.push(below);
      stack.push([child, below]);
    }
  }
  return top;
}
