/** The module of the package `punycode` that browsers and Node read alike. */
declare module 'punycode/punycode.es6.js' {
  export function toASCII(text: string): string;
  export function toUnicode(text: string): string;
}
