/** The dialogue as a graph: links, parents, what is reachable, and the tree the editor draws. */
import type { Dialogue, DialogueNode } from './dialogue.schema.ts';

export interface Link {
  from: string;
  /** Id of the option or case it leaves from; null → the node's own `next` (or a jump's target). */
  via: string | null;
  to: string;
  /** A jump: leads somewhere without making it a child. */
  cross: boolean;
}

export interface TreeNode {
  id: string;
  /** Option or case of the parent that leads here; null → its `next`, or a root. */
  via: string | null;
  children: TreeNode[];
}

export interface DialogueTree {
  /** null when the start node is missing. */
  root: TreeNode | null;
  /** Trees that nothing leads to: parked pieces, in the order of the draft. */
  loose: TreeNode[];
  /** Jumps, and links to a node that already stands elsewhere in the tree. */
  crossLinks: Link[];
}

/** The node with this id; never something inherited from Object's prototype. */
export function nodeAt(dialogue: Dialogue, id: string | null): DialogueNode | undefined {
  return id !== null && Object.hasOwn(dialogue.nodes, id) ? dialogue.nodes[id] : undefined;
}

/** Links that leave a node, whether or not their target exists: options or cases first, then next. */
export function linksOf(node: DialogueNode): Link[] {
  const from = node.id;
  if (node.kind === 'end') return [];
  if (node.kind === 'jump') {
    return node.target === null ? [] : [{ from, via: null, to: node.target, cross: true }];
  }
  const parts = node.kind === 'choice' ? node.options : node.kind === 'branch' ? node.cases : [];
  const links: Link[] = [];
  for (const { id, next } of parts) if (next !== null) links.push({ from, via: id, to: next, cross: false });
  if (node.next !== null) links.push({ from, via: null, to: node.next, cross: false });
  return links;
}

/** Ids that follow a node structurally (without jumps), in order, each once. */
export function childrenOf(node: DialogueNode): string[] {
  return [...new Set(linksOf(node).flatMap((link) => (link.cross ? [] : [link.to])))];
}

/** Links a respondent can be led along: after a multiple choice only its `next` counts. */
export function walkedLinks(node: DialogueNode): Link[] {
  const links = linksOf(node);
  return node.kind === 'choice' && node.multiple ? links.filter((link) => link.via === null) : links;
}

/** Ids a respondent can come to from the start, jumps included. */
export function reachable(dialogue: Dialogue): Set<string> {
  const seen = new Set<string>();
  const stack = [dialogue.start];
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    const node = nodeAt(dialogue, id);
    if (!node || seen.has(id)) continue;
    seen.add(id);
    for (const link of walkedLinks(node)) stack.push(link.to);
  }
  return seen;
}

/**
 * The hierarchy from the start, then the loose trees. Every node stands in it exactly once: a link to
 * a node that already has its place, as in a cycle, is a cross-link. Linear, and safe at any depth.
 */
export function treeOf(dialogue: Dialogue): DialogueTree {
  const placed = new Set<string>();
  const crossLinks: Link[] = [];
  const place = (rootId: string) => growTree(dialogue, rootId, placed, crossLinks);

  const root = nodeAt(dialogue, dialogue.start) ? place(dialogue.start) : null;
  const led = new Set(Object.values(dialogue.nodes).flatMap(childrenOf));
  const ids = Object.keys(dialogue.nodes);
  const loose: TreeNode[] = [];
  for (const id of ids) if (!placed.has(id) && !led.has(id)) loose.push(place(id));
  for (const id of ids) if (!placed.has(id)) loose.push(place(id));
  return { root, loose, crossLinks };
}

function growTree(dialogue: Dialogue, rootId: string, placed: Set<string>, crossLinks: Link[]): TreeNode {
  const root: TreeNode = { id: rootId, via: null, children: [] };
  const stack: { tree: TreeNode; links: Link[]; next: number }[] = [];
  const enter = (tree: TreeNode) => {
    placed.add(tree.id);
    stack.push({ tree, links: linksOf(dialogue.nodes[tree.id]!), next: 0 });
  };
  enter(root);
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const link = top.links[top.next++];
    if (!link) stack.pop();
    else if (!nodeAt(dialogue, link.to)) continue;
    else if (link.cross || placed.has(link.to)) crossLinks.push(link);
    else {
      const child: TreeNode = { id: link.to, via: link.via, children: [] };
      top.tree.children.push(child);
      enter(child);
    }
  }
  return root;
}

/** Trees in drawing order: parents before children, the start's tree first. */
export function treeOrder({ root, loose }: DialogueTree): TreeNode[] {
  const order: TreeNode[] = [];
  const stack = [...(root ? [root] : []), ...loose].reverse();
  for (let tree = stack.pop(); tree; tree = stack.pop()) {
    order.push(tree);
    for (let i = tree.children.length - 1; i >= 0; i--) stack.push(tree.children[i]!);
  }
  return order;
}

/** For every node that has one: the link by which it hangs in the tree. */
export function parentOf(dialogue: Dialogue): Map<string, Link> {
  const parents = new Map<string, Link>();
  for (const { id, children } of treeOrder(treeOf(dialogue))) {
    for (const child of children) {
      parents.set(child.id, { from: id, via: child.via, to: child.id, cross: false });
    }
  }
  return parents;
}

/** Ids below a node in the tree, in drawing order, without the node itself. */
export function descendants(dialogue: Dialogue, id: string): string[] {
  const tree = treeOrder(treeOf(dialogue)).find((candidate) => candidate.id === id);
  if (!tree) return [];
  return treeOrder({ root: tree, loose: [], crossLinks: [] })
    .slice(1)
    .map((below) => below.id);
}
