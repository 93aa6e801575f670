/** Fresh pieces of a dialogue: what appears when an adviser adds something. */
import type {
  BranchCase,
  Bubble,
  Clause,
  DialogueNode,
  EditorData,
  NodeKind,
  NodeOf,
  Option,
} from './dialogue.schema.ts';
import { newId } from './new-id.ts';

const plainEditorData = (): EditorData => ({ title: '', note: '', colour: 'none', collapsed: false });

/** An empty bubble of the kind. */
export function newBubble<K extends Bubble['kind']>(kind: K, id?: string): Extract<Bubble, { kind: K }>;
export function newBubble(kind: Bubble['kind'], id = newId()): Bubble {
  if (kind === 'text') return { kind, id, text: {} };
  if (kind === 'image') return { kind, id, media: '', alt: {} };
  return { kind, id, url: '', label: {} };
}

/** A ready answer without a label that leads where its node leads. */
export function newOption(id = newId()): Option {
  return { id, label: {}, next: null, needs: {} };
}

/** A condition that is still to be filled in; the check says so. */
export function newClause(): Clause {
  return { subject: { kind: 'company', fact: 'sizeClass' }, op: 'is', value: '' };
}

/** A case with one condition to fill in. */
export function newCase(id = newId()): BranchCase {
  return { id, match: 'all', clauses: [newClause()], next: null };
}

/** A node of the kind with sensible empty content, linked to nothing. */
export function newNode<K extends NodeKind>(kind: K, id?: string): NodeOf<K>;
export function newNode(kind: NodeKind, id = newId()): DialogueNode {
  const base = { id, editor: plainEditorData() };
  const speaking = () => ({ ...base, bubbles: [newBubble('text')] });
  switch (kind) {
    case 'message':
      return { ...speaking(), kind, next: null };
    case 'choice':
      return {
        ...speaking(),
        kind,
        multiple: false,
        min: 1,
        max: null,
        options: [newOption(), newOption()],
        variable: '',
        next: null,
      };
    case 'input':
      return {
        ...speaking(),
        kind,
        input: 'text',
        required: true,
        min: null,
        max: null,
        placeholder: {},
        minLabel: {},
        maxLabel: {},
        consent: {},
        variable: '',
        next: null,
      };
    case 'branch':
      return { ...base, kind, cases: [newCase()], next: null };
    case 'set':
      return { ...base, kind, assignments: [], next: null };
    case 'jump':
      return { ...base, kind, target: null };
    case 'contact':
      return {
        ...speaking(),
        kind,
        fields: [
          { field: 'name', required: true },
          { field: 'email', required: true },
          { field: 'phone', required: false },
        ],
        consent: {},
        next: null,
      };
    case 'end':
      return { ...speaking(), kind, services: [], matches: 3 };
  }
}
