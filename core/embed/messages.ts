/** What the chat in a frame tells the page around it (`postMessage`): that something happened, never what was said. */

/** How the chat stands on another site: behind a floating button, as a sheet that opens by itself, or in the text. */
export const EMBED_MODES = ['bubble', 'popup', 'inline'] as const;
export type EmbedMode = (typeof EMBED_MODES)[number];

/** Whether a value out of an address or an attribute is a mode. */
export function isEmbedMode(value: unknown): value is EmbedMode {
  return EMBED_MODES.includes(value as EmbedMode);
}

export type EmbedMessage =
  /** The chat can be used. `dismissed`: the visitor has closed it during this visit, so it does not open by itself. */
  | { ukv: 'ready'; dismissed: boolean }
  /** The visitor wants the frame away. */
  | { ukv: 'close' }
  /** The first answer of a new conversation. */
  | { ukv: 'started' }
  /** `count`: answers given on the present path. */
  | { ukv: 'answered'; count: number }
  /** `services`: ids of the services shown at the end, best first. */
  | { ukv: 'completed'; services: string[] };

/** What the site around keeps for a frame without a storage of its own. */
export interface HostKept {
  /** The conversation under way: its id, and the token that opens it. */
  begun: { id: string; token: string } | null;
  /** The visitor has closed the chat during this visit. */
  dismissed: boolean;
}

/** Asks for what is kept, or for some of it to be kept. Never passed on to the page as an event. */
export interface KeepMessage {
  ukvKeep: 'recall' | Partial<HostKept>;
}
