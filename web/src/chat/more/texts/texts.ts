/** Sentences of the parts that come after the first screen, in one language. */
export interface MoreTexts {
  erase: string;
  eraseSure: string;
  eraseYes: string;
}
