import { everyLink, type DialogueLink } from '../conversation/every-link.ts';
import type { Conversation } from '../conversation/conversation.schema.ts';
import type { CompiledVersion } from '../dialogue/compiled.ts';
import type { Locale } from '../dialogue/locale.ts';
import { questionsOf, type Question } from './questions.ts';
import { EXCEL_TEXTS, type ExcelTexts } from './texts.ts';

/** What the sheets read of a conversation. */
export type ExcelConversation = { id: string } & Pick<
  Conversation,
  | 'version' | 'locale' | 'channel' | 'source' | 'facts' | 'status' | 'at' | 'history' | 'needs' | 'services' | 'company'
  | 'contact' | 'invitation' | 'startedAt' | 'lastAt' | 'completedAt'
>; // prettier-ignore

/** What every sheet needs to turn conversations into rows. */
export interface ExcelContext {
  locale: Locale;
  texts: ExcelTexts;
  questions: Question[];
  /** By number, in the file's language where the version has it. */
  versions: ReadonlyMap<number, CompiledVersion>;
  needNames: ReadonlyMap<string, string>;
  serviceNames: ReadonlyMap<string, string>;
  /** Of every version, the newest version's first. */
  links: readonly DialogueLink[];
  linkNames: ReadonlyMap<string, string>;
  campaignNames: ReadonlyMap<string, string>;
}

/**
 * @param versions those that the conversations were held in, in the file's language
 * @param campaignNames names of the campaigns by whose invitations they were begun, by id
 */
export function excelContext(
  locale: Locale,
  versions: readonly CompiledVersion[],
  campaignNames: ReadonlyMap<string, string> = new Map(),
): ExcelContext {
  const newestFirst = [...versions].sort((a, b) => b.version - a.version);
  const oldestFirst = [...newestFirst].reverse();
  const dialogues = oldestFirst.map(({ dialogue }) => dialogue);
  return {
    locale,
    campaignNames,
    texts: EXCEL_TEXTS[locale],
    questions: questionsOf(newestFirst),
    versions: new Map(versions.map((version) => [version.version, version])),
    links: newestFirst.flatMap(({ dialogue }) => everyLink(dialogue)),
    linkNames: new Map(dialogues.flatMap(everyLink).map(({ id, label }) => [id, label])),
    needNames: new Map(dialogues.flatMap(({ needs }) => needs.map(({ id, label }) => [id, label || id]))),
    serviceNames: new Map(
      dialogues.flatMap(({ services }) => services.map(({ id, name }) => [id, name || id])),
    ),
  };
}
