import { updateNode, type NodePatch } from '../../../../../core/dialogue/edit.ts';
import { useEditorStore } from '../store.ts';

/**
 * Sets fields of one node. `field` names what is being typed in: changes in a row in the same field and
 * language are one undo step.
 */
export function useNodePatch(id: () => string) {
  const editor = useEditorStore();
  return (patch: NodePatch, field?: string) =>
    editor.apply(
      (dialogue) => updateNode(dialogue, id(), patch),
      field && `${id()}:${field}:${editor.locale}`,
    );
}
