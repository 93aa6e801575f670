/**
 * What the first question does not need: one script that is fetched when the page is at rest, and is then
 * here for the rest of the visit, with or without a network. Parts of the first screen reach it by `useMore`.
 */
export { prove } from './prove.ts';
export { PrivacyDialog } from './PrivacyDialog.tsx';
export { MORE_TEXTS } from './texts/index.ts';
