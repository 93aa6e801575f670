/** Vuetify's `rounded` of one button in a row of `count`: only the ends of the row are round. */
export function cornersOf(index: number, count: number): string {
  const first = index === 0;
  const last = index === count - 1;
  if (first && last) return 'lg';
  if (first) return 's-lg';
  return last ? 'e-lg' : '0';
}
