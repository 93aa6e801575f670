import { computed, ref, shallowRef, watch } from 'vue';
import { fillIn } from '../../../../../core/conversation/fill-in.ts';
import type { AnswerValue, Entry, Rejection } from '../../../../../core/conversation/conversation.ts';
import { advance, currentQuestion } from '../../../../../core/conversation/engine.ts';
import { compileVersion } from '../../../../../core/dialogue/compile.ts';
import type { CompiledBubble } from '../../../../../core/dialogue/compiled.ts';
import type { Dialogue } from '../../../../../core/dialogue/dialogue.schema.ts';
import { useSession } from '../../../app/session.ts';
import { useEditorStore } from '../store.ts';
import { answerWords, replayAsFar } from './answers.ts';

/** Walks the draft with the engine that respondents' pages use; follows every edit. */
export function usePreview() {
  const editor = useEditorStore();
  const { organisation } = useSession();

  /** Where the walk begins; null → at the start. */
  const from = ref<string | null>(null);
  const entries = shallowRef<Entry[]>([]);
  const rejection = ref<Rejection | null>(null);

  const version = computed(() => {
    const { bot, draft, dialogue, needs, services, locale } = editor;
    if (!bot || !draft) return null;
    const start = from.value !== null && dialogue.nodes[from.value] ? from.value : dialogue.start;
    return compileVersion({
      organisation: {
        id: draft.place.organisation,
        name: organisation?.name ?? '',
        accent: organisation?.accent ?? '#0f5c73',
        privacy: {},
        retentionDays: organisation?.retentionDays ?? 365,
      },
      bot: { id: draft.place.bot, slug: bot.slug, site: bot.site, persona: bot.persona },
      dialogue: { ...dialogue, start },
      needs,
      services,
      version: 1,
      locale,
      media: imagesOf(dialogue),
    });
  });
  const walked = computed(() => version.value && replayAsFar(version.value.dialogue, entries.value));
  const session = computed(() => (walked.value?.step.ok ? walked.value.step.session : null));
  const endless = computed(() => walked.value?.step.ok === false);
  const question = computed(() =>
    version.value && session.value ? currentQuestion(version.value.dialogue, session.value) : null,
  );
  const path = computed(() => session.value?.path.map(({ node }) => node) ?? []);

  /** The conversation so far: bubbles with their placeholders filled in, and answers in words. */
  const turns = computed(() => {
    const compiled = version.value;
    const now = session.value;
    if (!compiled || !now) return [];
    const context = { dialogue: compiled.dialogue, session: now };
    return now.path.flatMap(({ node: id, answer }) => {
      const node = compiled.dialogue.nodes[id];
      if (!node) return [];
      const bubbles = 'bubbles' in node ? node.bubbles.map((bubble) => filled(bubble, context)) : [];
      return [
        { id, bubbles, answer: answer ? answerWords(node, answer.value) : null, seq: answer?.seq ?? null },
      ];
    });
  });
  const services = computed(() => {
    const compiled = version.value;
    return (session.value?.services ?? []).flatMap(
      (id) => compiled?.dialogue.services.find((service) => service.id === id) ?? [],
    );
  });
  const needs = computed(() =>
    Object.entries(session.value?.needs ?? {})
      .filter(([, score]) => score !== 0)
      .map(([id, score]) => ({
        id,
        score,
        label: version.value?.dialogue.needs.find((need) => need.id === id)?.label ?? id,
      })),
  );

  function take(make: (seq: number, at: string) => Entry) {
    if (!version.value || !session.value || !walked.value) return;
    const entry = make(session.value.seq + 1, new Date().toISOString());
    const step = advance(version.value.dialogue, session.value, entry);
    rejection.value = step.ok ? null : step.rejection;
    if (step.ok) entries.value = [...walked.value.taken, entry];
  }

  function answer(value: AnswerValue) {
    const node = session.value?.at ?? '';
    take((seq, at) => ({ seq, at, kind: 'answer', node, value }));
  }

  function back() {
    const to = turns.value.findLast(({ seq }) => seq !== null)?.seq;
    if (to !== undefined && to !== null) take((seq, at) => ({ seq, at, kind: 'back', to }));
  }

  /** Begins again, at the start (null) or at a node. */
  function restart(node: string | null = from.value) {
    from.value = node;
    entries.value = [];
    rejection.value = null;
  }

  watch(question, () => (rejection.value = null));

  return {
    version,
    session,
    question,
    endless,
    turns,
    services,
    needs,
    path,
    from,
    rejection,
    answer,
    back,
    restart,
  };
}

function filled(bubble: CompiledBubble, context: Parameters<typeof fillIn>[1]): CompiledBubble {
  if (bubble.kind === 'text') return { ...bubble, html: fillIn(bubble.html, context, 'html') };
  if (bubble.kind === 'link') return { ...bubble, label: fillIn(bubble.label, context, 'plain') };
  return bubble;
}

/** The preview scales pictures itself, so their real size need not be known. */
function imagesOf(dialogue: Dialogue): Record<string, { width: number; height: number }> {
  const images = Object.values(dialogue.nodes).flatMap((node) =>
    'bubbles' in node
      ? node.bubbles.flatMap((one) => (one.kind === 'image' && one.media ? [one.media] : []))
      : [],
  );
  return Object.fromEntries(images.map((id) => [id, { width: 640, height: 400 }]));
}
