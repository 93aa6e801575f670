import { checkDialogue, type CheckInput } from '../check.ts';
import type { Dialogue, DialogueNode } from '../dialogue.schema.ts';
import { dialogueOf } from '../testing.ts';

const NEEDS = [{ id: 'workers', label: { fi: 'Työntekijät' }, order: 0 }];
const SERVICES = [
  { id: 'coaching', name: { fi: 'Valmennus' }, summary: {}, url: {}, needs: {}, active: true, order: 0 },
];

/** For tests of rules: the problems of a dialogue as short lines, `code node.part (locale) name`. */
export function problemsOf(
  nodes: DialogueNode[],
  settings: Partial<Omit<Dialogue, 'nodes'>> = {},
  input: Partial<CheckInput> = {},
): string[] {
  const problems = checkDialogue({
    dialogue: dialogueOf(nodes, settings),
    needs: NEEDS,
    services: SERVICES,
    ...input,
  });
  return problems.map(({ code, node, part, locale, name }) =>
    [code, [node ?? '*', part].filter(Boolean).join('.'), locale && `(${locale})`, name]
      .filter((piece) => piece !== undefined)
      .join(' '),
  );
}
