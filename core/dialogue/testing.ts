/** Short ways to write a dialogue in a test. */
import type { Dialogue, DialogueNode, NodeOf } from './dialogue.schema.ts';
import { newNode } from './new-node.ts';

/** A dialogue in Finnish alone that starts at the first node. */
export function dialogueOf(nodes: DialogueNode[], settings: Partial<Omit<Dialogue, 'nodes'>> = {}): Dialogue {
  return {
    start: nodes[0]?.id ?? 'none',
    locales: ['fi'],
    defaultLocale: 'fi',
    ...settings,
    nodes: Object.fromEntries(nodes.map((node) => [node.id, node])),
  };
}

type Speaking = 'message' | 'choice' | 'input' | 'contact' | 'end';
type Fields<K extends DialogueNode['kind']> = Partial<Omit<NodeOf<K>, 'id' | 'kind'>>;

function speaking<K extends Speaking>(kind: K, id: string, fields: Fields<K>): NodeOf<K> {
  const bubbles = [{ kind: 'text', id: `${id}-text`, text: { fi: `Teksti ${id}` } }];
  return { ...newNode(kind, id), bubbles, ...fields } as NodeOf<K>;
}

/** A message that leads on. */
export function message(id: string, next: string | null, fields: Fields<'message'> = {}): NodeOf<'message'> {
  return speaking('message', id, { next, ...fields });
}

/** A choice with an option per entry: its id, which is its label too, and where it leads. */
export function choice(
  id: string,
  options: Record<string, string | null>,
  next: string | null = null,
  fields: Fields<'choice'> = {},
): NodeOf<'choice'> {
  const list = Object.entries(options).map(([key, to]) => ({
    id: key,
    label: { fi: key },
    next: to,
    needs: {},
  }));
  return speaking('choice', id, { options: list, next, ...fields });
}

/** A question with a text field. */
export function input(id: string, next: string | null, fields: Fields<'input'> = {}): NodeOf<'input'> {
  return speaking('input', id, { next, ...fields });
}

/** A request for contact details with its consent. */
export function contact(id: string, next: string | null, fields: Fields<'contact'> = {}): NodeOf<'contact'> {
  return speaking('contact', id, { next, consent: { fi: 'Lupa' }, ...fields });
}

/** A branch with a case per entry that holds when the company's town is the case's id. */
export function branch(
  id: string,
  cases: Record<string, string | null>,
  next: string | null = null,
  fields: Fields<'branch'> = {},
): NodeOf<'branch'> {
  const list = Object.entries(cases).map(([key, to]) => ({
    id: key,
    match: 'all' as const,
    clauses: [
      { subject: { kind: 'company' as const, fact: 'town' as const }, op: 'is' as const, value: key },
    ],
    next: to,
  }));
  return { ...newNode('branch', id), cases: list, next, ...fields };
}

/** Assignments on the way. */
export function set(id: string, next: string | null, fields: Fields<'set'> = {}): NodeOf<'set'> {
  return { ...newNode('set', id), next, ...fields };
}

export function jump(id: string, target: string | null): NodeOf<'jump'> {
  return { ...newNode('jump', id), target };
}

export function end(id: string, fields: Fields<'end'> = {}): NodeOf<'end'> {
  return speaking('end', id, fields);
}
