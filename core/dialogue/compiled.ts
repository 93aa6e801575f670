/**
 * What publishing makes of a draft, one per language: Markdown is safe HTML, editor data is gone,
 * texts are in one language. This is what the respondent's page and the server's replay read.
 * `{{name}}` in html and labels stands for a variable and is filled in, escaped, when shown.
 */
import type { ChatLayout } from '../bots/bot.schema.ts';
import type { Locale } from './locale.ts';
import type { Assignment, BranchCase, ContactField, InputKind, NeedWeights } from './dialogue.schema.ts';

export type CompiledBubble =
  | { kind: 'text'; html: string }
  | { kind: 'image'; src: string; alt: string; width: number; height: number }
  | { kind: 'link'; url: string; label: string };

export interface CompiledOption {
  id: string;
  label: string;
  next: string | null;
  needs: NeedWeights;
}

interface Step {
  id: string;
  next: string | null;
}

export type CompiledNode =
  | (Step & { kind: 'message'; bubbles: CompiledBubble[] })
  | (Step & {
      kind: 'choice';
      bubbles: CompiledBubble[];
      multiple: boolean;
      min: number;
      max: number | null;
      options: CompiledOption[];
      variable: string;
    })
  | (Step & {
      kind: 'input';
      bubbles: CompiledBubble[];
      input: InputKind;
      required: boolean;
      min: number | null;
      max: number | null;
      placeholder: string;
      minLabel: string;
      maxLabel: string;
      /** Safe HTML; '' where none is needed. */
      consent: string;
      /**
       * Contact details are asked for: the answer must say that consent was given. Versions published before it was
       * asked of the answer lack it; what was kept under them stays possible, and there the pages alone see to it.
       */
      mustConsent?: boolean;
      variable: string;
    })
  | (Step & { kind: 'branch'; cases: BranchCase[] })
  | (Step & { kind: 'set'; assignments: Assignment[] })
  | { id: string; kind: 'jump'; target: string | null }
  | (Step & {
      kind: 'contact';
      bubbles: CompiledBubble[];
      fields: { field: ContactField; required: boolean }[];
      consent: string;
    })
  | { id: string; kind: 'end'; bubbles: CompiledBubble[]; services: string[]; matches: number };

export type CompiledNodeOf<K extends CompiledNode['kind']> = Extract<CompiledNode, { kind: K }>;
/** Nodes where the engine stops and waits for the respondent. */
export type QuestionNode = CompiledNodeOf<'choice' | 'input' | 'contact'>;

export interface CompiledService {
  id: string;
  name: string;
  /** Safe HTML. */
  summary: string;
  /** '' where the service has no site of its own. */
  url: string;
  needs: NeedWeights;
}

/** The graph alone: all that the engine needs. */
export interface CompiledDialogue {
  start: string;
  nodes: Record<string, CompiledNode>;
  services: CompiledService[];
  needs: { id: string; label: string }[];
}

export interface CompiledPicture {
  src: string;
  width: number;
  height: number;
}

/**
 * What the server needs besides to answer the site's addresses, and the respondent's page does not: one per
 * language, published with the version.
 */
export interface CompiledSite {
  favicon: string;
  /** Picture of shared links, at least 600 pixels wide to be of use; null → none. */
  sharePicture: CompiledPicture | null;
  /** Search engines may show it. */
  listed: boolean;
  /** Origins that may show the chat in a frame. */
  embedOn: string[];
  /** Safe HTML. */
  pages: { slug: string; title: string; html: string }[];
  /** Safe HTML. */
  accessibility: string;
}

/** One published version in one language: everything the respondent's page shows. */
export interface CompiledVersion {
  format: 1;
  organisation: string;
  bot: string;
  slug: string;
  version: number;
  locale: Locale;
  locales: Locale[];
  organisationName: string;
  /** #rrggbb, checked for contrast when compiled. */
  accent: string;
  persona: { name: string; role: string; avatar: string };
  site: {
    title: string;
    /** Plain text. */
    lead: string;
    /** Safe HTML. */
    html: string;
    /** Path and size of the picture beside the title. */
    hero: CompiledPicture | null;
    logo: CompiledPicture | null;
    layout: ChatLayout;
    /** Further pages of the site, in order. */
    pages: { slug: string; title: string }[];
  };
  /** #rrggbb behind the site's header; '' → the page's own background. */
  ground: string;
  /** Days that a conversation is kept after its last answer, as the respondent is told. */
  retentionDays: number;
  /** Safe HTML of the privacy notice; '' → none written. */
  privacy: string;
  dialogue: CompiledDialogue;
}
