import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dialogue, DialogueNode } from '../../../../../core/dialogue/dialogue.schema.ts';
import { dialogueOf, end, message } from '../../../../../core/dialogue/testing.ts';
import {
  acknowledged,
  isEmptyPlan,
  openConflict,
  planWrites,
  receive,
  settle,
  withNode,
  type Conflict,
  type Known,
  type KnownNode,
  type WritePlan,
} from './draft-sync.ts';

const NOBODY: ReadonlySet<string> = new Set();

function knownOf(dialogue: Dialogue): Known {
  const nodes = Object.values(dialogue.nodes).map((node) => [node.id, { node, rev: 1, by: 'me' }] as const);
  return { nodes: Object.fromEntries(nodes), start: dialogue.start, botRev: 1 };
}
const titled = (node: DialogueNode, title: string): DialogueNode => ({
  ...node,
  editor: { ...node.editor, title },
});

describe('planWrites', () => {
  const draft = dialogueOf([message('a', 'b'), end('b')]);

  it('plans nothing for what the server has, whatever the order of keys', () => {
    expect(isEmptyPlan(planWrites(knownOf(draft), structuredClone(draft), NOBODY))).toBe(true);
    const reversed = Object.fromEntries(Object.entries(draft.nodes.a!).reverse()) as unknown as DialogueNode;
    expect(isEmptyPlan(planWrites(knownOf(draft), withNode(draft, 'a', reversed), NOBODY))).toBe(true);
  });

  it('creates with revision 1, updates with the next one, removes and moves the start', () => {
    let next = withNode(draft, 'a', titled(draft.nodes.a!, 'uusi'));
    next = { ...withNode(withNode(next, 'b', null), 'c', end('c')), start: 'c' };
    const plan = planWrites(knownOf(draft), next, NOBODY);
    expect(plan.written.map(({ node, rev }) => [node.id, rev])).toEqual([
      ['a', 2],
      ['c', 1],
    ]);
    expect(plan.removed).toEqual([{ id: 'b', rev: 1 }]);
    expect(plan.start).toEqual({ start: 'c', botRev: 2 });
  });

  it('leaves nodes in conflict alone', () => {
    const next = withNode(draft, 'a', titled(draft.nodes.a!, 'uusi'));
    expect(isEmptyPlan(planWrites(knownOf(draft), next, new Set(['a'])))).toBe(true);
  });
});

it('does not remove what is in conflict', () => {
  const draft = dialogueOf([end('a'), end('b')]);
  expect(isEmptyPlan(planWrites(knownOf(draft), withNode(draft, 'b', null), new Set(['b'])))).toBe(true);
});

describe('receive', () => {
  const draft = dialogueOf([message('a', 'b'), end('b')]);
  const theirs: KnownNode = { node: titled(draft.nodes.a!, 'heidän'), rev: 2, by: 'other' };

  it('takes over what is untouched here', () => {
    const received = receive(knownOf(draft), draft, { id: 'a', document: theirs }, 'me');
    const base = draft.nodes.a;
    expect(received.take).toEqual({ id: 'a', node: theirs.node, base, theirs: theirs.node });
    expect(received.known.nodes.a).toBe(theirs);
  });

  it('brings together what both wrote, to be saved over what the server has', () => {
    const noted = { ...draft.nodes.a!, editor: { ...draft.nodes.a!.editor, note: 'minun' } };
    const received = receive(
      knownOf(draft),
      withNode(draft, 'a', noted),
      { id: 'a', document: theirs },
      'me',
    );
    const both = titled(noted, 'heidän');
    expect(received.take?.node).toEqual(both);
    const merged = withNode(draft, 'a', both);
    expect(planWrites(received.known, merged, NOBODY).written).toEqual([{ node: both, rev: 3 }]);
  });

  it('tells of a conflict and changes nothing when both changed the same', () => {
    const known = knownOf(draft);
    const mine = withNode(draft, 'a', titled(draft.nodes.a!, 'minun'));
    const received = receive(known, mine, { id: 'a', document: theirs }, 'me');
    expect(received.conflict).toEqual({ id: 'a', theirs, chosen: {} });
    expect(received.known).toBe(known);
    expect(openConflict(known, mine, received.conflict!).paths).toEqual(['editor.title']);
  });

  it('settles place by place, and asks for what was written meanwhile too', () => {
    const known = knownOf(draft);
    const noted = { ...theirs, node: { ...theirs.node, editor: { ...theirs.node.editor, note: 'heidän' } } };
    const conflict: Conflict = { id: 'a', theirs: noted, chosen: { 'editor.title': 'mine' } };
    const mine = withNode(draft, 'a', titled(draft.nodes.a!, 'minun'));
    expect(openConflict(known, mine, conflict).paths).toEqual([]);
    const settled = settle(known, mine, conflict);
    expect(settled.take.node?.editor).toMatchObject({ title: 'minun', note: 'heidän' });
    const saved = withNode(mine, 'a', settled.take.node);
    expect(planWrites(settled.known, saved, NOBODY).written).toEqual([{ node: settled.take.node, rev: 3 }]);

    const more = { ...mine.nodes.a!, editor: { ...mine.nodes.a!.editor, note: 'minun' } };
    expect(openConflict(known, withNode(draft, 'a', more), conflict).paths).toEqual(['editor.note']);
  });

  it('sees a removal elsewhere of what was changed here as a conflict', () => {
    const mine = withNode(draft, 'b', titled(draft.nodes.b!, 'minun'));
    expect(receive(knownOf(draft), mine, { id: 'b', document: null }, 'me').conflict?.theirs).toBeNull();
    const taken = receive(knownOf(draft), draft, { id: 'b', document: null }, 'me').take;
    expect(taken).toMatchObject({ id: 'b', node: null });
  });

  it('ignores its own echo and old news', () => {
    const known = knownOf(draft);
    const echo = { node: draft.nodes.a!, rev: 1, by: 'me' };
    expect(receive(known, draft, { id: 'a', document: echo }, 'me')).toEqual({ known });
    expect(receive(known, draft, { id: 'gone', document: null }, 'me')).toEqual({ known });
  });
});

/** A server that takes a write only if it names the next revision, as the rules do. */
class Server {
  nodes = new Map<string, KnownNode>();
  start = 'n0';
  botRev = 1;

  take(plan: WritePlan, by: string): boolean {
    const fits =
      plan.written.every(({ node, rev }) => (this.nodes.get(node.id)?.rev ?? 0) + 1 === rev) &&
      plan.removed.every(({ id, rev }) => (this.nodes.get(id)?.rev ?? rev) === rev);
    if (!fits) return false;
    for (const { node, rev } of plan.written) this.nodes.set(node.id, { node, rev, by });
    for (const { id } of plan.removed) this.nodes.delete(id);
    if (plan.start) [this.start, this.botRev] = [plan.start.start, plan.start.botRev];
    return true;
  }
}

/** One adviser's app in small: edits, saves, hears of others, settles conflicts by `prefers`. */
class App {
  readonly name: string;
  readonly prefers: 'mine' | 'theirs';
  known: Known;
  draft: Dialogue;
  conflicts: Conflict[] = [];

  constructor(name: string, prefers: 'mine' | 'theirs', server: Server) {
    this.name = name;
    this.prefers = prefers;
    this.known = { nodes: Object.fromEntries(server.nodes), start: server.start, botRev: server.botRev };
    this.draft = dialogueOf([...server.nodes.values()].map(({ node }) => node));
  }

  save(server: Server) {
    this.listen(server);
    const plan = planWrites(this.known, this.draft, new Set(this.conflicts.map(({ id }) => id)));
    if (!server.take(plan, this.name)) throw new Error('A save that knows all was refused');
    this.known = acknowledged(this.known, plan, this.name);
  }

  listen(server: Server) {
    for (const id of new Set([...Object.keys(this.known.nodes), ...server.nodes.keys()])) {
      const received = receive(
        this.known,
        this.draft,
        { id, document: server.nodes.get(id) ?? null },
        this.name,
      );
      this.known = received.known;
      if (received.take) this.draft = withNode(this.draft, received.take.id, received.take.node);
      this.conflicts = this.conflicts.filter((conflict) => conflict.id !== id);
      if (received.conflict) this.conflicts.push(received.conflict);
    }
  }

  settleAll() {
    for (const conflict of this.conflicts) {
      const { paths } = openConflict(this.known, this.draft, conflict);
      const chosen = Object.fromEntries(paths.map((path) => [path, this.prefers]));
      const settled = settle(this.known, this.draft, { ...conflict, chosen });
      this.known = settled.known;
      this.draft = withNode(this.draft, conflict.id, settled.take.node);
    }
    this.conflicts = [];
  }
}

const deed = fc.record({
  who: fc.constantFrom(0, 1),
  what: fc.constantFrom('write', 'remove', 'save', 'listen', 'settle'),
  id: fc.constantFrom('n0', 'n1', 'n2', 'n3'),
  field: fc.constantFrom('title', 'note'),
  words: fc.constantFrom('yksi', 'kaksi', 'kolme'),
});

it('ends with everybody seeing the same, whatever two advisers do', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 40 }), (deeds) => {
      const server = new Server();
      for (const id of ['n0', 'n1', 'n2']) server.nodes.set(id, { node: end(id), rev: 1, by: 'seed' });
      const apps = [new App('aino', 'mine', server), new App('bo', 'theirs', server)];
      for (const { who, what, id, field, words } of deeds) {
        const app = apps[who]!;
        if (what === 'write') {
          const node = app.draft.nodes[id] ?? end(id);
          app.draft = withNode(app.draft, id, { ...node, editor: { ...node.editor, [field]: words } });
        }
        if (what === 'remove') app.draft = withNode(app.draft, id, null);
        if (what === 'save') app.save(server);
        if (what === 'listen') app.listen(server);
        if (what === 'settle') app.settleAll();
      }
      for (let round = 0; round < 3; round += 1) {
        for (const app of apps) {
          app.listen(server);
          app.settleAll();
          app.save(server);
        }
      }
      const onServer = Object.fromEntries([...server.nodes].map(([id, { node }]) => [id, node]));
      for (const app of apps) expect(app.draft.nodes).toEqual(onServer);
    }),
    { numRuns: 300 },
  );
});
