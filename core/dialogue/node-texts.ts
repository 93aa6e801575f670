import type { DialogueNode } from './dialogue.schema.ts';
import type { Text } from './text.ts';

export interface NodeText {
  /** Bubble's or option's id, or the field's name. */
  part: string;
  text: Text;
  /** Rendered as Markdown; otherwise shown as it is. */
  isMarkdown?: true;
}

/** Every text of a node that respondents can meet. */
export function textsOf(node: DialogueNode): NodeText[] {
  const texts: NodeText[] = [];
  if ('bubbles' in node) {
    for (const bubble of node.bubbles) {
      if (bubble.kind === 'text') texts.push({ part: bubble.id, text: bubble.text, isMarkdown: true });
      else if (bubble.kind === 'image') texts.push({ part: bubble.id, text: bubble.alt });
      else texts.push({ part: bubble.id, text: bubble.label });
    }
  }
  if (node.kind === 'choice') {
    for (const option of node.options) texts.push({ part: option.id, text: option.label });
  }
  if (node.kind === 'input') {
    texts.push({ part: 'placeholder', text: node.placeholder });
    if (node.input === 'scale') {
      texts.push({ part: 'minLabel', text: node.minLabel }, { part: 'maxLabel', text: node.maxLabel });
    }
    if (needsConsent(node)) texts.push({ part: 'consent', text: node.consent, isMarkdown: true });
  }
  if (node.kind === 'contact') texts.push({ part: 'consent', text: node.consent, isMarkdown: true });
  return texts;
}

/** Whether the node asks for contact details, so that the respondent must be told what they are for. */
export function needsConsent(node: DialogueNode): boolean {
  return (
    node.kind === 'contact' || (node.kind === 'input' && (node.input === 'email' || node.input === 'phone'))
  );
}
