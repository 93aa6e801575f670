/** Where the chat takes the whole screen; the style says the same. */
export const SMALL = '(max-width: 639px), (max-height: 479px)';
