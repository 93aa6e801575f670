import { refDebounced } from '@vueuse/core';
import { computed, ref, watch } from 'vue';
import type { Locale } from '../../../../../core/dialogue/locale.ts';
import { useSession } from '../../../app/session.ts';
import type { PreviewPlace } from '../../../chat/preview.tsx';
import { compilePreview } from './preview/compile-preview.ts';
import { useFirstNodes } from './preview/useFirstNodes.ts';
import { placeFor, type SectionName } from './sections.ts';
import type { SiteFields } from './site-fields.ts';

/** Milliseconds of quiet after which the preview follows. */
const GLANCE = 120;

interface Shown {
  organisation: string;
  bot: string;
  slug: string;
  start: string;
  fields: SiteFields;
  locale: Locale;
  section: SectionName;
  /** Address of the page that is being written. */
  page: string | undefined;
}

/** What the preview shows of the draft, and where in the site it looks: it follows what is being written. */
export function useSitePreview(shown: () => Shown) {
  const session = useSession();
  const place = ref<PreviewPlace>({ kind: 'front', chat: false });
  const nodes = useFirstNodes(() => {
    const { organisation, bot, start } = shown();
    return { organisation, bot, start };
  });

  watch(
    [() => shown().section, () => shown().page, () => shown().fields.site.layout],
    ([section, page]) => (place.value = placeFor(section, page)),
    { immediate: true },
  );

  const written = computed(() => JSON.stringify(shown().fields));
  const settled = refDebounced(written, GLANCE, { maxWait: 4 * GLANCE });
  const content = computed(() => {
    const { organisation, bot, slug, start, locale } = shown();
    const fields = JSON.parse(settled.value) as SiteFields;
    return compilePreview({
      organisation: {
        id: organisation,
        name: session.organisation?.name ?? '',
        accent: session.organisation?.accent ?? '',
        privacy: session.organisation?.privacy ?? {},
        retentionDays: session.organisation?.retentionDays ?? 365,
      },
      bot: { ...fields, id: bot, slug, start },
      nodes: nodes.value,
      locale,
      now: new Date(),
    });
  });

  return { place, content };
}
