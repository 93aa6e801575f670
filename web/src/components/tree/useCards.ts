import { computed, type Ref } from 'vue';
import { useI18n } from 'vue-i18n';
import type { Dialogue, DialogueNode } from '../../../../core/dialogue/dialogue.schema.ts';
import type { Locale } from '../../../../core/dialogue/locale.ts';
import type { Need } from '../../../../core/needs/need.schema.ts';
import { cardOf, type Card, type CardWords } from './card.ts';
import { assignmentWords, caseWords, type SentenceContext } from './clause-words.ts';
import { nodeName } from './node-name.ts';

/**
 * Cards of a dialogue's nodes with texts in `locale`, made when they are first needed. A card stays the
 * same object while its node does, so that typing redraws one card alone.
 */
export function useCards(
  dialogue: Readonly<Ref<Dialogue>>,
  locale: Readonly<Ref<Locale>>,
  needs: Readonly<Ref<readonly Need[]>>,
) {
  const { t } = useI18n();
  const context = computed<SentenceContext>(() => ({
    dialogue: dialogue.value,
    needs: needs.value,
    locale: locale.value,
    t,
  }));
  const kindName = (kind: DialogueNode['kind']) => t(`components.tree.kind.${kind}`);
  const words = computed<CardWords>(() => ({
    kind: kindName,
    emptyOption: t('components.tree.emptyOption'),
    otherwise: t('components.tree.otherwise'),
    next: t('components.tree.next'),
    caseLabel: (one) => caseWords(one, context.value) || '…',
    summary: (node) => summary(node, context.value, kindName),
  }));
  const fallback = computed(() => dialogue.value.defaultLocale);
  const cache = computed(() => ({
    key: [locale.value, fallback.value, kindName('choice')],
    cards: new WeakMap<DialogueNode, Card>(),
  }));

  return (id: string): Card | undefined => {
    const node = dialogue.value.nodes[id];
    if (!node) return undefined;
    const { cards } = cache.value;
    const cached = cards.get(node);
    if (cached) return cached;
    const card = cardOf(node, words.value, locale.value, fallback.value);
    if (!namesOthers(node)) cards.set(node, card);
    return card;
  };
}

/** Cards that speak of other nodes follow those too, so they are not kept. */
function namesOthers({ kind }: DialogueNode): boolean {
  return kind === 'jump' || kind === 'branch' || kind === 'set';
}

function summary(
  node: DialogueNode,
  context: SentenceContext,
  kindName: (kind: DialogueNode['kind']) => string,
): string {
  if (node.kind === 'jump') {
    const name = node.target && nodeName(context.dialogue, node.target, context.locale, kindName);
    return name ? `→ ${name}` : context.t('components.tree.noTarget');
  }
  if (node.kind === 'set') return node.assignments.map((one) => assignmentWords(one, context)).join(', ');
  return '';
}
