import { newNode } from '../dialogue/new-node.ts';
import { nodeSchema, type DialogueNode, type NodeKind } from '../dialogue/dialogue.schema.ts';
import { nodeDocumentSchema, type NodeDocument } from './bot.schema.ts';

export interface StoredNode extends NodeDocument {
  /** Something in it could not be read. */
  lost?: true;
}

/**
 * A draft's node as it can be edited and checked, whatever is stored: the rules see no shapes inside lists, so a
 * client of its own making could have put anything there. A field that cannot be read is as in a new node, so that
 * an adviser can write it or remove the node, and the node is told to have `lost` something.
 * @param id the document's
 * @param data its content; a missing or pending time is now
 */
export function storedNode(id: string, data: Readonly<Record<string, unknown>>): StoredNode {
  const parsed = nodeDocumentSchema.safeParse({ ...data, updatedAt: data.updatedAt ?? new Date() });
  if (parsed.success && parsed.data.node.id === id) return parsed.data;
  const { rev, updatedBy } = data;
  return {
    node: readable(id, data.node),
    rev: typeof rev === 'number' && Number.isSafeInteger(rev) && rev > 0 ? rev : 1,
    updatedBy: typeof updatedBy === 'string' ? updatedBy : '',
    updatedAt: new Date(0),
    lost: true,
  };
}

function readable(id: string, stored: unknown): DialogueNode {
  const fields = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  const kinds = nodeSchema.options.map((option): NodeKind => option.shape.kind.value);
  const kind = kinds.find((one) => one === fields.kind) ?? 'message';
  return Object.keys(newNode(kind)).reduce<DialogueNode>(
    (node, key) => {
      const kept = nodeSchema.safeParse({ ...node, [key]: fields[key] });
      return key !== 'id' && kept.success ? kept.data : node;
    },
    newNode(kind, id),
  );
}
