/** The part of papaparse that is used here; its own types would bring Node's into core. */
interface ParserConfig {
  delimiter?: string;
  newline?: '\n';
  preview?: number;
}
declare const Papa: {
  Parser: new (config: ParserConfig) => {
    /** `meta.cursor`: characters of the input that the rows took; the last row is left when told so. */
    parse(
      input: string,
      baseIndex: number,
      ignoreLastRow: boolean,
    ): { data: string[][]; meta: { cursor: number } };
  };
  parse<Row>(input: string, config: ParserConfig): { data: Row[] };
  unparse(rows: string[][], config: { delimiter: string; newline: string; escapeFormulae?: RegExp }): string;
};
export default Papa;
