/**
 * What the first question does not need: one script that is fetched when the page is at rest, and is then
 * here for the rest of the visit, with or without a network. Parts of the first screen reach it by `useMore`.
 */
export { Changing } from './Changing.tsx';
export { CompanySuggestions } from './company/CompanySuggestions.tsx';
export { ConnectionNote } from './ConnectionNote.tsx';
export { Consent } from './Consent.tsx';
export { ContactForm } from './ContactForm.tsx';
export { End } from './End.tsx';
export { Menu } from './Menu.tsx';
export { MultipleChoice } from './MultipleChoice.tsx';
export { NoticeBar } from './NoticeBar.tsx';
export { ScaleForm } from './ScaleForm.tsx';
export { Trap } from './Trap.tsx';
export { Sheets } from './Sheets.tsx';
export { tellOpening } from './opening.ts';
export { reviveSite } from './revive-site.tsx';
export { numberHint, rejectionText } from './words.ts';
export { changeBy } from '../../../../core/conversation/change.ts';
export { progress } from '../state/progress.ts';
export { carryOver } from '../store/carry-over.ts';
export { eraseOnServer, fetchVersion, openQueue, takeOverBegun } from '../store/outbox.ts';
export { MORE_TEXTS } from './texts/index.ts';
