export const CONVERSATION_LIMITS = {
  /** Nodes passed without a question before the engine gives up: an endless loop. */
  steps: 500,
  /** Entries of one conversation; keeps the document below 1 MiB together with `history`. */
  entries: 400,
  /** Entries in one batch. */
  batch: 50,
  textLength: 2_000,
  longTextLength: 10_000,
  contactLength: 200,
  /** Two ids and a number, with colons between. */
  linkLength: 90,
} as const;
