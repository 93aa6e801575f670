import { mediaPath } from '../media/media.schema.ts';
import { renderMarkdown } from '../text/markdown.ts';
import { isWebAddress } from '../text/web-address.ts';
import type { CompiledBubble, CompiledNode } from './compiled.ts';
import type { Bubble, DialogueNode } from './dialogue.schema.ts';
import { needsConsent } from './node-texts.ts';
import type { Text } from './text.ts';

export interface NodeContext {
  organisation: string;
  /** The text in the language compiled. */
  text: (value: Text) => string;
  media: Readonly<Record<string, { width: number; height: number }>>;
  /** Ids of the services the version can show. */
  services: ReadonlySet<string>;
  exists: (node: string) => boolean;
}

/** One node without editor data; links to nodes that do not exist become null. */
export function compileNode(node: DialogueNode, context: NodeContext): CompiledNode {
  const { id } = node;
  const { text } = context;
  const link = (to: string | null) => (to !== null && context.exists(to) ? to : null);
  const bubbles = 'bubbles' in node ? compileBubbles(node.bubbles, context) : [];
  switch (node.kind) {
    case 'message':
      return { id, kind: node.kind, bubbles, next: link(node.next) };
    case 'choice':
      return {
        id,
        kind: node.kind,
        bubbles,
        multiple: node.multiple,
        min: node.min,
        max: node.max,
        options: node.options.map((option) => ({
          id: option.id,
          label: text(option.label),
          next: node.multiple ? null : link(option.next),
          needs: option.needs,
        })),
        variable: node.variable,
        next: link(node.next),
      };
    case 'input':
      return {
        id,
        kind: node.kind,
        bubbles,
        input: node.input,
        required: node.required,
        min: node.min,
        max: node.max,
        placeholder: text(node.placeholder),
        minLabel: text(node.minLabel),
        maxLabel: text(node.maxLabel),
        consent: needsConsent(node) ? renderMarkdown(text(node.consent)) : '',
        ...(needsConsent(node) && { mustConsent: true }),
        variable: node.variable,
        next: link(node.next),
      };
    case 'branch': {
      const cases = node.cases.map((branchCase) => ({ ...branchCase, next: link(branchCase.next) }));
      return { id, kind: node.kind, cases, next: link(node.next) };
    }
    case 'set':
      return { id, kind: node.kind, assignments: node.assignments, next: link(node.next) };
    case 'jump':
      return { id, kind: node.kind, target: link(node.target) };
    case 'contact':
      return {
        id,
        kind: node.kind,
        bubbles,
        fields: node.fields,
        consent: renderMarkdown(text(node.consent)),
        next: link(node.next),
      };
    case 'end': {
      const services = node.services.filter((service) => context.services.has(service));
      return { id, kind: node.kind, bubbles, services, matches: node.matches };
    }
  }
}

/** Bubbles that have something to show. */
function compileBubbles(bubbles: Bubble[], { text, media, organisation }: NodeContext): CompiledBubble[] {
  return bubbles.flatMap((bubble): CompiledBubble[] => {
    switch (bubble.kind) {
      case 'text': {
        const html = renderMarkdown(text(bubble.text));
        return html ? [{ kind: 'text', html }] : [];
      }
      case 'image': {
        if (!Object.hasOwn(media, bubble.media)) return [];
        const { width, height } = media[bubble.media]!;
        const src = mediaPath(organisation, bubble.media);
        return [{ kind: 'image', src, alt: text(bubble.alt), width, height }];
      }
      case 'link':
        return isWebAddress(bubble.url)
          ? [{ kind: 'link', url: bubble.url, label: text(bubble.label) || bubble.url }]
          : [];
    }
  });
}
