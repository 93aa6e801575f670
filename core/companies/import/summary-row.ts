/** Rows of a list that are no company: totals, and notes below the table. */

/** Begin no company's name, whatever follows. */
const TOTAL =
  /^(?:kaikki\s+)?(?:yhteensä|loppusumma|välisumma|kokonaissumma|totalsumma|sammanlagt|delsumma|slutsumma|summa\s+summarum|grand\s+total|sub-?total)(?:$|[\s:=,.(])/iu;
/** Are names as well: only alone, or before a number. */
const ALONE =
  /^(?:summa|total|totalt|totals|sum|lkm|lukumäärä|antal|count|keskiarvo|medelvärde|average|rader|rivejä)\s*[:=]?\s*(?:\d.*)?$/iu;
const NOTE =
  /^(?:lähde|lähteet|källa|source|tulostettu|utskriven|printed|poimittu|haettu|hämtad|huom|obs|note|sivu|sida|page)\s*(?::|!|\d)/iu;

/** Whether the row begins like one. (With an id or an address of its own it is a company all the same.) */
export function isSummaryRow(cells: readonly string[], name: string): boolean {
  const filled = cells.filter(Boolean);
  const isTotal = [name, filled[0] ?? ''].some((text) => TOTAL.test(text) || ALONE.test(text));
  return isTotal || (filled.length === 1 && NOTE.test(filled[0]!));
}
