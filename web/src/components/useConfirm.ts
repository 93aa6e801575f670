import { shallowRef } from 'vue';

export interface Question {
  title: string;
  text: string;
  /** What the confirming button says: the deed itself, never "OK". */
  action: string;
  danger?: boolean;
}

interface Asked extends Question {
  answer: (yes: boolean) => void;
}

/** The question that the app's one confirmation dialog (ConfirmHost) shows now. */
export const asked = shallowRef<Asked>();

/** `if (await confirm({ title, text, action }))`: true when the person confirms. */
export function useConfirm() {
  return (question: Question): Promise<boolean> =>
    new Promise((resolve) => {
      asked.value?.answer(false);
      asked.value = { ...question, answer: resolve };
    });
}
