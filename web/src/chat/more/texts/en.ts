import type { MoreTexts } from './texts.ts';

export const en: MoreTexts = {
  erase: 'Delete my answers',
  eraseSure: 'Delete all answers of this chat? This cannot be undone.',
  eraseYes: 'Delete',
};
