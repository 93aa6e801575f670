import { useI18n } from 'vue-i18n';
import type { NodeKind } from '../../../../core/dialogue/dialogue.schema.ts';
import {
  addChild,
  duplicateSubtree,
  extractSubtree,
  fragmentSchema,
  insertSubtree,
  moveNode,
  removeNode,
  updateNode,
  type Slot,
} from '../../../../core/dialogue/edit.ts';
import { descendants, parentOf } from '../../../../core/dialogue/graph.ts';
import { newNode } from '../../../../core/dialogue/new-node.ts';
import { nodeName } from '../../components/tree/node-name.ts';
import { useConfirm } from '../../components/useConfirm.ts';
import { useNotify } from '../../components/useNotify.ts';
import { useEditorStore } from './store.ts';

/** So many nodes are seen at a glance, and go with their first without a question. */
const UNASKED = 3;

/** What the adviser does to whole nodes, by mouse, key or menu; every deed is one undo step. */
export function useEditorActions() {
  const editor = useEditorStore();
  const { notify } = useNotify();
  const confirm = useConfirm();
  const { t } = useI18n();

  /** Adds a node of the kind at a place, loose without one, and selects it. */
  function add(kind: NodeKind, slot: Slot | null): string | null {
    const node = newNode(kind);
    if (slot) {
      editor.apply((dialogue) => addChild(dialogue, slot.parent, slot.via, node));
      editor.select(editor.dialogue.nodes[node.id] ? node.id : editor.selected);
      return editor.selected;
    }
    return insert({ root: node.id, nodes: [node] }, null);
  }

  function insert(fragment: Parameters<typeof insertSubtree>[1], slot: Slot | null): string | null {
    const inserted = insertSubtree(editor.dialogue, fragment, slot);
    editor.apply(() => inserted.dialogue);
    if (inserted.root !== null) editor.select(inserted.root);
    return inserted.root;
  }

  /**
   * Removes a node, and with `subtree` all below it; asks first when that is more than a few. What led to it is
   * selected next.
   */
  async function remove(id: string, subtree: boolean) {
    const count = subtree ? descendants(editor.dialogue, id).length + 1 : 1;
    const many = count > UNASKED && id !== editor.dialogue.start;
    if (many && !(await confirmRemoval(id, count))) return;
    const parent = parentOf(editor.dialogue).get(id)?.from ?? null;
    const before = editor.dialogue;
    editor.apply((dialogue) => removeNode(dialogue, id, { subtree }));
    if (editor.dialogue === before) return notify(t('editor.startStays'));
    editor.select(parent);
    if (many) notify(t('editor.removal.done', count));
  }

  function confirmRemoval(id: string, count: number): Promise<boolean> {
    const kindName = (kind: NodeKind) => t(`components.tree.kind.${kind}`);
    const name = nodeName(editor.dialogue, id, editor.locale, kindName);
    return confirm({
      title: t('editor.removal.title', count),
      text: t('editor.removal.text', { name }),
      action: t('editor.removal.action', count),
      danger: true,
    });
  }

  function duplicate(id: string): string | null {
    const copied = duplicateSubtree(editor.dialogue, id);
    editor.apply(() => copied.dialogue);
    if (copied.root !== null) editor.select(copied.root);
    return copied.root;
  }

  /** Moves a node with all below it; says so when the place does not take it. */
  function move(id: string, slot: Slot) {
    const before = editor.dialogue;
    editor.apply((dialogue) => moveNode(dialogue, id, slot.parent, slot.via));
    if (editor.dialogue === before) notify(t('editor.cannotMove'));
    else editor.select(id);
  }

  function fold(id: string) {
    const node = editor.dialogue.nodes[id];
    if (!node) return;
    const collapsed = !node.editor.collapsed;
    editor.apply((dialogue) => updateNode(dialogue, id, { editor: { ...node.editor, collapsed } }));
  }

  /** The node with all below it as text for the clipboard. */
  function copyText(id: string): string {
    return JSON.stringify(extractSubtree(editor.dialogue, id));
  }

  /** Pastes what `copyText` gave, also from another bot; null when the text is something else. */
  function pasteText(text: string, slot: Slot | null): string | null {
    try {
      return insert(fragmentSchema.parse(JSON.parse(text)), slot);
    } catch {
      notify(t('editor.cannotPaste'));
      return null;
    }
  }

  return { add, remove, duplicate, move, fold, copyText, pasteText };
}
