/** What people write into the filters → what an audience may hold. */

const LONGEST_TOWN = 60;
const MOST = 50;

/** Towns once each, as they are written, without blanks around them. */
export function cleanTowns(written: readonly unknown[]): string[] {
  const towns = words(written).flatMap((text) => text.split(/[,;]/));
  const seen = new Map(towns.map((town) => town.trim()).map((town) => [town.toLocaleLowerCase('fi'), town]));
  return [...seen.values()].filter((town) => town !== '' && town.length <= LONGEST_TOWN).slice(0, MOST);
}

/** Beginnings of TOL codes, two to five digits; points and spaces between codes are allowed, words are left out. */
export function cleanIndustries(written: readonly unknown[]): string[] {
  const codes = words(written).flatMap(
    (text) => text.replaceAll('.', '').match(/(?<!\d)\d{2,5}(?!\d)/g) ?? [],
  );
  return [...new Set(codes)].slice(0, MOST);
}

function words(written: readonly unknown[]): string[] {
  return written.filter((one) => typeof one === 'string');
}
