/** The check before publishing: what would go wrong for a respondent. */
import type { BotSite } from '../bots/bot.schema.ts';
import type { Need, Service } from '../needs/need.schema.ts';
import { checkLinks } from './check/links.ts';
import { endlessLoops } from './check/loops.ts';
import { checkQuestions } from './check/questions.ts';
import { checkReferences, variablesOf } from './check/references.ts';
import type { CheckContext, Finding, NodeRule } from './check/rule.ts';
import { checkSite } from './check/site.ts';
import { checkTexts, emptyLanguages, writtenLocales } from './check/texts.ts';
import type { Dialogue } from './dialogue.schema.ts';
import { linksOf, nodeAt, reachable, treeOf, treeOrder } from './graph.ts';
import { LIMITS } from './limits.ts';
import { CHECK_CODES, type CheckProblem } from './problem.ts';

export interface CheckInput {
  dialogue: Dialogue;
  needs: readonly Need[];
  services: readonly Service[];
  /** Ids of the organisation's images; without it images are not looked for. */
  media?: ReadonlySet<string>;
  /** Without it only the dialogue is checked. */
  site?: BotSite;
  /** Ids of nodes of which something that is stored could not be read. */
  lost?: ReadonlySet<string>;
}

const NODE_RULES: NodeRule[] = [checkLinks, checkTexts, checkQuestions, checkReferences];

/**
 * All problems, the bot's own first, then by node in tree order. Errors block publishing. What is wrong
 * with a node that nobody can come to is only a warning: publishing leaves the node out.
 */
export function checkDialogue({ dialogue, needs, services, media, site, lost }: CheckInput): CheckProblem[] {
  const context: CheckContext = {
    dialogue,
    needs: new Set(needs.map(({ id }) => id)),
    services: new Set(services.map(({ id }) => id)),
    media,
    variables: variablesOf(dialogue),
    written: writtenLocales(dialogue),
  };
  const tree = treeOf(dialogue);
  const order = treeOrder(tree).map(({ id }) => id);
  const met = reachable(dialogue);
  const loops = endlessLoops(dialogue, order);
  const shared = sharedChildren(dialogue);

  const aboutNodes = order.flatMap((id) => {
    const node = dialogue.nodes[id]!;
    const findings: Finding[] = [
      ...(lost?.has(id) ? [{ code: 'lostPart' } as const] : []),
      ...(met.has(id) ? [] : [{ code: 'unreachable' } as const]),
      ...(shared.has(id) ? [{ code: 'twoParents' } as const] : []),
      ...(loops.has(id) ? [{ code: 'endlessLoop' } as const] : []),
      ...NODE_RULES.flatMap((rule) => rule(node, context)),
    ];
    return findings.map((finding) => problemOf(finding, id, met.has(id)));
  });
  const aboutSite = site ? checkSite({ site, dialogue, media }) : [];
  return [
    ...[...checkWhole(dialogue), ...emptyLanguages(context), ...aboutSite].map((finding) =>
      problemOf(finding, null, true),
    ),
    ...aboutNodes,
  ];
}

function checkWhole(dialogue: Dialogue): Finding[] {
  const findings: Finding[] = [];
  if (!nodeAt(dialogue, dialogue.start)) findings.push({ code: 'noStart' });
  if (Object.keys(dialogue.nodes).length > LIMITS.nodesPerBot) findings.push({ code: 'tooManyNodes' });
  return findings;
}

/** Nodes that more than one place leads to without a jump, the start's own place counted. */
function sharedChildren(dialogue: Dialogue): Set<string> {
  const seen = new Set([dialogue.start]);
  const shared = new Set<string>();
  for (const node of Object.values(dialogue.nodes)) {
    for (const { to, cross } of linksOf(node)) {
      if (cross) continue;
      if (seen.has(to)) shared.add(to);
      seen.add(to);
    }
  }
  return shared;
}

function problemOf(finding: Finding, node: string | null, met: boolean): CheckProblem {
  const { code, part, locale, name } = finding;
  return {
    code,
    severity: met ? CHECK_CODES[code] : 'warning',
    node,
    ...(part !== undefined && { part }),
    ...(locale !== undefined && { locale }),
    ...(name !== undefined && { name }),
  };
}

/** Whether the problems keep the dialogue from being published. */
export function blocksPublishing(problems: readonly CheckProblem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}
