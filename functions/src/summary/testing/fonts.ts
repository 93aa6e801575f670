import { readFileSync } from 'node:fs';
import { inRoot } from '../../../../local/folders.ts';
import { FONT_FILES, type Fonts } from '../fonts.ts';

/** The fonts where the package has them: tests run before anything is built. */
export function packagedFonts(): Fonts {
  const read = (name: string, weight: string) =>
    readFileSync(inRoot('node_modules/@expo-google-fonts/inter', weight, name));
  return {
    regular: read(FONT_FILES.regular, '400Regular'),
    bold: read(FONT_FILES.bold, '600SemiBold'),
  };
}
