/** Everything the editor does to a dialogue: pure, and unchanged nodes stay the same objects. */
export { addOption, changeKind, moveOption, reorder, updateNode } from './edit/content.ts';
export type { NodePatch, PartList } from './edit/content.ts';
export { duplicateSubtree, extractSubtree, fragmentSchema, insertSubtree } from './edit/fragment.ts';
export type { Fragment, Inserted } from './edit/fragment.ts';
export type { Slot } from './edit/links.ts';
export { addChild, moveNode, removeNode, setJumpTarget, setStart } from './edit/structure.ts';
