import type { Entry } from '../../../core/conversation/conversation.ts';

/** An answer that chooses one option. */
export function choose(seq: number, node: string, option: string, at = '2026-11-21T11:59:00.000Z'): Entry {
  return { seq, at, kind: 'answer', node, value: { kind: 'options', options: [option] } };
}

/** An answer in words. */
export function write(seq: number, node: string, text: string, at = '2026-11-21T11:59:30.000Z'): Entry {
  return { seq, at, kind: 'answer', node, value: { kind: 'text', text } };
}
