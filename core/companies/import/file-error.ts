/** Why a file cannot be read; the app has a sentence for each. */
export const FILE_ERRORS = [
  'empty',
  'tooLarge',
  'tooManyRows',
  'tooManyColumns',
  'bomb',
  'encrypted',
  'oldExcel',
  'notATable',
  /** HTML without a table, such as a frame page whose sheets are other files. */
  'webPage',
  'openQuote',
  'broken',
] as const;
export type FileErrorCode = (typeof FILE_ERRORS)[number];

/** The only error that reading an imported file throws. */
export class FileError extends Error {
  readonly code: FileErrorCode;

  constructor(code: FileErrorCode, cause?: unknown) {
    super(code, { cause });
    this.code = code;
  }
}
