import { expect, it } from 'vitest';
import { begin } from '../../../../core/conversation/engine.ts';
import type { CompiledNode } from '../../../../core/dialogue/compiled.ts';
import { SAMPLE_DIALOGUE, SAMPLE_VERSION } from '../sample.ts';
import { needsMore } from './needs-more.ts';

const { nodes } = SAMPLE_DIALOGUE;
const asked = { ...nodes.name, consent: '<p>May we?</p>' } as CompiledNode;

it.each([
  ['name', nodes.name, false],
  ['colour', nodes.colour, false],
  ['sure', nodes.sure, true],
  ['several', nodes.several, true],
  ['contact', nodes.contact, true],
  ['end', nodes.end, true],
  ['name', asked, true],
])('%s', (id, node, needed) => {
  const dialogue = { ...SAMPLE_DIALOGUE, start: id, nodes: { ...nodes, [id]: node! } };
  const step = begin(dialogue);
  if (!step.ok) throw new Error(step.rejection);
  expect(needsMore({ version: { ...SAMPLE_VERSION, dialogue }, session: step.session })).toBe(needed);
});
