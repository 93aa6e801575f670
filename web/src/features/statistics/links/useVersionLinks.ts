import { ref, shallowRef, watch } from 'vue';
import { everyLink, type DialogueLink } from '../../../../../core/conversation/every-link.ts';
import type { Locale } from '../../../../../core/dialogue/locale.ts';
import { readCompiledVersion } from '../../../app/compiled-version.ts';
import { missingNames } from './missing-names.ts';

/** Versions that are read for names at the most, the newest first: each costs a few documents. */
const MOST_VERSIONS = 12;

export interface LinksOf {
  organisation: string;
  bot: string;
  /** Those whose conversations are counted, the newest first. */
  versions: readonly number[];
  /** Links that were followed and need a name. */
  opened: readonly string[];
  /** Languages to read them in, the best first. */
  locales: readonly Locale[];
}

/** Links of the newest version, and of older ones as far as followed links have no name yet; undefined while read. */
export function useVersionLinks(wanted: () => LinksOf) {
  const links = shallowRef<DialogueLink[]>();
  const failed = ref(false);
  let round = 0;

  async function load() {
    const asked = ++round;
    failed.value = false;
    links.value = undefined;
    try {
      const found = await readLinks(wanted());
      if (asked === round) links.value = found;
    } catch {
      // The card says in one sentence that the names could not be read, and offers to try again.
      if (asked === round) failed.value = true;
    }
  }

  watch(() => JSON.stringify(wanted()), load, { immediate: true });
  return { links, failed, retry: load };
}

async function readLinks({ organisation, bot, versions, opened, locales }: LinksOf): Promise<DialogueLink[]> {
  let found: DialogueLink[] = [];
  for (const [index, version] of versions.slice(0, MOST_VERSIONS).entries()) {
    if (index > 0 && missingNames(opened, found).length === 0) break;
    found = [...found, ...everyLink((await readIn(organisation, bot, version, locales)).dialogue)];
  }
  return found;
}

/** The version in the first of the languages that it was published in. */
async function readIn(organisation: string, bot: string, version: number, locales: readonly Locale[]) {
  const [first, ...others] = locales;
  try {
    return await readCompiledVersion(organisation, bot, version, first ?? 'fi');
  } catch (error) {
    if (others.length === 0) throw error;
    return readIn(organisation, bot, version, others);
  }
}
