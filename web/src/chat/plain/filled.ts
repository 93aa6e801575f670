import type { AnswerValue } from '../../../../core/conversation/conversation.ts';
import { asTyped } from '../state/typed-answer.ts';
import type { Texts } from '../texts/texts.ts';
import { ERROR_ID, HINT_ID } from '../components/Rejection.tsx';
import { NOW_ID, QUESTION_ID, type PlainPage, type Typed } from './plain-page.ts';

/** What the fields hold: what was typed, else the earlier answer of a question come back to. */
export function filledIn({ typed, before }: Pick<PlainPage, 'typed' | 'before'>, texts: Texts): Typed {
  return typed ?? { ...given(before), text: asTyped(before, texts.decimal), consent: false };
}

function given(before: AnswerValue | null): Pick<Typed, 'options' | 'contact'> {
  return {
    options: before?.kind === 'options' ? before.options : [],
    contact: before?.kind === 'contact' ? before.contact : {},
  };
}

/** What describes the fields of the question. */
export function describing({ rejected }: Pick<PlainPage, 'rejected'>): string {
  return [QUESTION_ID, HINT_ID, ...(rejected && !rejected.field ? [ERROR_ID] : [])].join(' ');
}

/** The field that an error is about: the browser goes there, and it is where typing begins. */
export function atFault(isAtFault: boolean) {
  return isAtFault ? { id: NOW_ID, autoFocus: true, 'aria-invalid': true } : {};
}
