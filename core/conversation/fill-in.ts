import { COMPANY_FACT_NAMES } from '../dialogue/company-facts.ts';
import type { CompiledDialogue } from '../dialogue/compiled.ts';
import { own } from '../own.ts';
import { companyFact } from './conditions.ts';
import type { Facts, Session } from './conversation.ts';

/** `{{variable}}` or `{{company.name}}`, spaces allowed. */
const PLACEHOLDER = /\{\{\s*([a-z][A-Za-z0-9_]*(?:\.[a-zA-Z]+)?)\s*\}\}/g;

/**
 * Text with its placeholders filled in from the session; unknown ones become ''.
 * With `html` the values are escaped, so that an answer can never become markup.
 */
export function fillIn(
  text: string,
  context: { dialogue: CompiledDialogue; session: Session; facts?: Facts },
  format: 'html' | 'plain',
): string {
  return text.replace(PLACEHOLDER, (_, name: string) => {
    const value = valueOf(name, context);
    return format === 'html' ? escapeHtml(value) : value;
  });
}

function valueOf(
  name: string,
  { dialogue, session, facts = {} }: { dialogue: CompiledDialogue; session: Session; facts?: Facts },
): string {
  const [head, fact] = name.split('.');
  if (head === 'company' && fact !== undefined) {
    const known = COMPANY_FACT_NAMES.find((one) => one === fact);
    return known ? (companyFact(known, session, facts) ?? '') : '';
  }
  const value = own(session.variables, name);
  if (typeof value !== 'string') return value === undefined ? '' : String(value);
  return optionLabels(dialogue, name, value) ?? value;
}

/** A choice keeps option ids in its variable; people read labels. */
function optionLabels(dialogue: CompiledDialogue, variable: string, ids: string): string | undefined {
  const node = Object.values(dialogue.nodes).find(
    (one) => one.kind === 'choice' && one.variable === variable,
  );
  if (node?.kind !== 'choice') return undefined;
  const labels = ids.split(',').map((id) => node.options.find((option) => option.id === id)?.label ?? '');
  return labels.join(', ');
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
