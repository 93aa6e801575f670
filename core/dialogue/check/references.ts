import { COMPANY_FACT_NAMES } from '../company-facts.ts';
import { nodeAt } from '../graph.ts';
import type { BranchCase, Clause, Dialogue, DialogueNode } from '../dialogue.schema.ts';
import { textsOf } from '../node-texts.ts';
import type { CheckContext, Finding, NodeRule } from './rule.ts';

const PLACEHOLDER = /\{\{([^{}]*)\}\}/g;
const FACTS: ReadonlySet<string> = new Set(COMPANY_FACT_NAMES.map((fact) => `company.${fact}`));

/** What a node names exists: variables, answers, needs, services. */
export const checkReferences: NodeRule = (node, context) => [
  ...unknownPlaceholders(node, context),
  ...unknownNeeds(node, context),
  ...(node.kind === 'branch' ? node.cases.flatMap((one) => checkCase(one, context)) : []),
  ...(node.kind === 'end'
    ? node.services
        .filter((service) => !context.services.has(service))
        .map((name): Finding => ({ code: 'unknownService', part: 'services', name }))
    : []),
];

/** Names of variables that some answer or assignment sets, anywhere in the dialogue. */
export function variablesOf(dialogue: Dialogue): Set<string> {
  const names = Object.values(dialogue.nodes).flatMap((node) => {
    if (node.kind === 'choice' || node.kind === 'input') return node.variable ? [node.variable] : [];
    if (node.kind !== 'set') return [];
    return node.assignments.flatMap((one) => (one.kind === 'variable' ? [one.name] : []));
  });
  return new Set(names);
}

/** Placeholders in texts: a known variable, or a fact of the company such as `{{company.name}}`. */
function unknownPlaceholders(node: DialogueNode, { dialogue, variables }: CheckContext): Finding[] {
  const findings = new Map<string, Finding>();
  for (const { part, text } of textsOf(node)) {
    for (const locale of dialogue.locales) {
      const value = text[locale];
      if (!value?.includes('{{')) continue;
      for (const [, inside = ''] of value.matchAll(PLACEHOLDER)) {
        const name = inside.trim();
        if (variables.has(name) || FACTS.has(name)) continue;
        findings.set(`${part} ${name}`, { code: 'unknownVariable', part, name });
      }
    }
  }
  return [...findings.values()];
}

function unknownNeeds(node: DialogueNode, { needs }: CheckContext): Finding[] {
  const named: { part: string; name: string }[] = [];
  if (node.kind === 'choice') {
    for (const { id, needs: weights } of node.options) {
      for (const name of Object.keys(weights)) named.push({ part: id, name });
    }
  } else if (node.kind === 'set') {
    for (const one of node.assignments) {
      if (one.kind === 'need') named.push({ part: 'assignments', name: one.need });
    }
  }
  return named.filter(({ name }) => !needs.has(name)).map((one) => ({ code: 'unknownNeed', ...one }));
}

function checkCase({ id, clauses }: BranchCase, context: CheckContext): Finding[] {
  if (clauses.length === 0 || clauses.some(isEmpty)) return [{ code: 'emptyCondition', part: id }];
  return clauses.flatMap((clause) => unknownSubject(clause, context).map((one) => ({ ...one, part: id })));
}

/** Nothing to compare with, or an order among things that are not numbers. */
function isEmpty({ op, value, subject }: Clause): boolean {
  if (op === 'known' || op === 'unknown') return false;
  if (String(value).trim() === '') return true;
  return subject.kind === 'need' && Number.isNaN(Number(value));
}

function unknownSubject({ subject, op, value }: Clause, context: CheckContext): Finding[] {
  switch (subject.kind) {
    case 'variable':
      return context.variables.has(subject.name) ? [] : [{ code: 'unknownVariable', name: subject.name }];
    case 'need':
      return context.needs.has(subject.need) ? [] : [{ code: 'unknownNeed', name: subject.need }];
    case 'company':
      return [];
    case 'answer': {
      const node = nodeAt(context.dialogue, subject.node);
      if (node?.kind === 'input' || node?.kind === 'contact') return [];
      if (node?.kind !== 'choice') return [{ code: 'unknownAnswer', name: subject.node }];
      const comparesOption = op === 'is' || op === 'isNot';
      const exists = node.options.some((option) => option.id === value);
      return comparesOption && !exists ? [{ code: 'unknownAnswer', name: String(value) }] : [];
    }
  }
}
