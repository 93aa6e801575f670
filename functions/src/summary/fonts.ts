import { readFileSync } from 'node:fs';

/** TrueType files, whole: a document takes of them only the letters that it uses. */
export interface Fonts {
  regular: Buffer;
  bold: Buffer;
}

export const FONT_FILES = { regular: 'Inter_400Regular.ttf', bold: 'Inter_600SemiBold.ttf' } as const;

/** Reads the fonts that the build leaves in `fonts/` beside the functions' bundle (its module's URL). */
export function readFonts(beside: string): Fonts {
  const read = (name: string) => readFileSync(new URL(`fonts/${name}`, beside));
  return { regular: read(FONT_FILES.regular), bold: read(FONT_FILES.bold) };
}
