/** Files as people have them, for tests. */
import { openTable, type TableRow } from './table.ts';

declare const TextEncoder: new () => { encode(text: string): Uint8Array };

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
/** Letters up to U+00FF only. */
export const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

export function utf16(text: string, bigEndian: boolean, mark = true): Uint8Array {
  const bytes = new Uint8Array((text.length + (mark ? 1 : 0)) * 2);
  const view = new DataView(bytes.buffer);
  [...(mark ? '\ufeff' : ''), ...text.split('')].forEach((unit, i) =>
    view.setUint16(i * 2, unit.charCodeAt(0), !bigEndian),
  );
  return bytes;
}

export const rowsOf = (bytes: Uint8Array): TableRow[] => [...openTable(bytes).rows()];
export const cellsOf = (bytes: Uint8Array): string[][] => rowsOf(bytes).map(({ cells }) => cells);

export const FINNISH_HEADER =
  'Y-tunnus;Yrityksen nimi;Katuosoite;Postinumero;Postitoimipaikka;Päätoimiala;Henkilöstön kokoluokka;Sähköposti;Puhelin;Yhteyshenkilö;Nimike;Verkkosivut;Kieli;Rekisteröity';
