import type { Dialogue, DialogueNode } from '../dialogue.schema.ts';
import type { Locale } from '../locale.ts';
import type { CheckCode, CheckProblem } from '../problem.ts';

/** What the rules may look at, gathered once. */
export interface CheckContext {
  dialogue: Dialogue;
  needs: ReadonlySet<string>;
  services: ReadonlySet<string>;
  /** Ids of the organisation's images; undefined → not known, so not checked. */
  media: ReadonlySet<string> | undefined;
  /** Languages in which some node has a text. */
  written: ReadonlySet<Locale>;
  /** Variables that some node sets. */
  variables: ReadonlySet<string>;
}

/** A problem of one node; the severity follows from the code. */
export type Finding = { code: CheckCode } & Pick<CheckProblem, 'part' | 'locale' | 'name'>;

/** One family of rules for a single node. */
export type NodeRule = (node: DialogueNode, context: CheckContext) => Finding[];
