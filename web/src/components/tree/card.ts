/** What a node's card says and how large it is. Pure, so that drawing, layout and tests agree. */
import type {
  BranchCase,
  DialogueNode,
  EditorData,
  NodeKind,
} from '../../../../core/dialogue/dialogue.schema.ts';
import type { Locale } from '../../../../core/dialogue/locale.ts';
import { pickText } from '../../../../core/dialogue/text.ts';
import type { Point } from './edge-path.ts';
import type { CardSize, PlacedNode } from './layout.ts';
import { plainText } from './plain-text.ts';

/** Distances inside a card, px. */
export const CARD = { width: 272, padding: 14, head: 44, body: 42, row: 32, foot: 8 } as const;

/** One line of a card with its own way on: an option, a case, or what comes otherwise. */
export interface CardRow {
  /** Option or case; null → the node's `next`. */
  via: string | null;
  label: string;
  /** False where the line leads nowhere by itself (options of a multiple choice). */
  leads: boolean;
  to: string | null;
}

export interface Card {
  id: string;
  kind: NodeKind;
  /** The adviser's own title, else the kind's name. */
  title: string;
  /** First words that the respondent sees; '' → none. */
  text: string;
  colour: EditorData['colour'];
  rows: CardRow[];
  /** The one way on of a card without rows; undefined → it has rows or cannot lead on. */
  next?: string | null;
}

/** Words that the card needs in the reader's language. */
export interface CardWords {
  kind: (kind: NodeKind) => string;
  emptyOption: string;
  otherwise: string;
  next: string;
  caseLabel: (branchCase: BranchCase, index: number) => string;
  /** What a card without bubbles says: the target of a jump, assignments; '' → nothing. */
  summary: (node: DialogueNode) => string;
}

/** The card of a node with texts in `locale`, else in `fallback`. */
export function cardOf(node: DialogueNode, words: CardWords, locale: Locale, fallback: Locale): Card {
  const first = 'bubbles' in node ? node.bubbles.find((bubble) => bubble.kind === 'text') : undefined;
  const text =
    first?.kind === 'text' ? plainText(pickText(first.text, locale, fallback)) : words.summary(node);
  const label = (row: { label: Parameters<typeof pickText>[0] }) =>
    plainText(pickText(row.label, locale, fallback)) || words.emptyOption;
  const rows: CardRow[] = [];
  if (node.kind === 'choice') {
    const leads = !node.multiple;
    for (const option of node.options)
      rows.push({ via: option.id, label: label(option), leads, to: option.next });
    if (hasNextRow(node)) {
      rows.push({
        via: null,
        label: node.multiple ? words.next : words.otherwise,
        leads: true,
        to: node.next,
      });
    }
  }
  if (node.kind === 'branch') {
    node.cases.forEach((one, index) =>
      rows.push({ via: one.id, label: words.caseLabel(one, index), leads: true, to: one.next }),
    );
    rows.push({ via: null, label: words.otherwise, leads: true, to: node.next });
  }
  return {
    id: node.id,
    kind: node.kind,
    title: node.editor.title || words.kind(node.kind),
    text,
    colour: node.editor.colour,
    rows,
    ...(rows.length === 0 && 'next' in node && { next: node.next }),
  };
}

/** A card's size follows from the node's shape alone: writing a text never moves the tree. */
export function cardSize(node: DialogueNode): CardSize {
  const rows = rowCount(node);
  const body = node.kind === 'branch' ? 0 : CARD.body;
  return { width: CARD.width, height: CARD.head + body + rows * CARD.row + CARD.foot };
}

/** Whether two states of a node take the same room and lead to the same places. */
export function sameShape(a: DialogueNode, b: DialogueNode): boolean {
  if (a === b) return true;
  if (a.kind !== b.kind || a.editor.collapsed !== b.editor.collapsed || rowCount(a) !== rowCount(b))
    return false;
  return ways(a).join() === ways(b).join();
}

/** Where edges leave the card: beside the row, or at half height. */
export function portOf(placed: PlacedNode, card: Card, via: string | null): Point {
  const index = card.rows.findIndex((row) => row.via === via);
  const x = placed.x + placed.width;
  if (index < 0) return { x, y: placed.y + placed.height / 2 };
  return { x, y: placed.y + rowTop(card, index) + CARD.row / 2 };
}

/** Where edges come in. */
export function inletOf(placed: PlacedNode): Point {
  return { x: placed.x, y: placed.y + placed.height / 2 };
}

/** Upper edge of a row, measured from the card's own. */
export function rowTop(card: Card, index: number): number {
  return CARD.head + (card.kind === 'branch' ? 0 : CARD.body) + index * CARD.row;
}

/** Ways on that lead nowhere yet. */
export function openEnds(card: Card): { via: string | null }[] {
  if (card.next !== undefined) return card.next === null ? [{ via: null }] : [];
  const otherwise = card.rows.find((row) => row.via === null);
  const carried = card.kind === 'choice' && otherwise?.to;
  return card.rows.filter((row) => row.leads && row.to === null && !carried).map(({ via }) => ({ via }));
}

function rowCount(node: DialogueNode): number {
  if (node.kind === 'choice') return node.options.length + (hasNextRow(node) ? 1 : 0);
  return node.kind === 'branch' ? node.cases.length + 1 : 0;
}

/** The common way on shows when something uses it. */
function hasNextRow(node: Extract<DialogueNode, { kind: 'choice' }>): boolean {
  return node.multiple || node.next !== null || node.options.some((option) => option.next === null);
}

function ways(node: DialogueNode): (string | null)[] {
  if (node.kind === 'end') return [];
  if (node.kind === 'jump') return [node.target];
  const parts = node.kind === 'choice' ? node.options : node.kind === 'branch' ? node.cases : [];
  const multiple = node.kind === 'choice' && node.multiple ? 'multiple' : 'single';
  return [...parts.flatMap(({ id, next }) => [id, next]), node.next, multiple];
}
