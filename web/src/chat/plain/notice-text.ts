import type { Texts } from '../texts/texts.ts';
import type { PlainNotice } from './plain-page.ts';
import type { PlainTexts } from './texts/texts.ts';

/** Notices whose sentences the page with scripts has, too. */
export type SharedNotice = 'otherTab' | 'conflict' | 'unknownLink' | 'notEmail';

/** A notice in the language shown. */
export function noticeText(notice: PlainNotice, texts: Texts, plain: PlainTexts): string {
  switch (notice) {
    case 'otherTab':
    case 'conflict':
      return texts.notices[notice];
    case 'unknownLink':
    case 'notEmail':
      return texts.rejections[notice];
    default:
      return plain.notices[notice];
  }
}
