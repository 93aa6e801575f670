/** What an imported file may be. Anything larger is refused with one sentence, before it costs memory. */
export const IMPORT_LIMITS = {
  /** Bytes of the file itself. */
  fileBytes: 30 * 1024 * 1024,
  /** Bytes that the parts of a packed file may unpack to in all. */
  unpackedBytes: 400 * 1024 * 1024,
  /** Unpacked to packed bytes of a part; spreadsheets reach 30, a bomb 1,000. */
  ratio: 200,
  /** Parts smaller than this may have any ratio. */
  ratioFrom: 5 * 1024 * 1024,
  /** Parts of a packed file. */
  parts: 5_000,
  columns: 200,
  /** UTF-16 units of a cell that are kept; no field takes as many, so a longer text is always told as too long. */
  cell: 1_000,
  /** UTF-16 units of a CSV record: more means a quotation mark that never ends. */
  record: 1_000_000,
} as const;
