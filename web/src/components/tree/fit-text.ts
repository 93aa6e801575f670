/** Breaks text into lines for SVG, which does not wrap by itself. */
export type Measure = (text: string) => number;

const ELLIPSIS = '…';

/** At most `count` lines of at most `width` px; what does not fit ends in an ellipsis. */
export function fitLines(text: string, width: number, count: number, measure: Measure): string[] {
  const words = text.split(/\s+/).filter(Boolean);
  const lines: string[] = [];
  let line = '';
  for (const [index, word] of words.entries()) {
    const longer = line ? `${line} ${word}` : word;
    if (measure(longer) <= width) {
      line = longer;
      continue;
    }
    if (lines.length === count - 1 || !line) {
      const rest = line ? words.slice(index) : words.slice(index, index + 1);
      lines.push(cut([line, ...rest].filter(Boolean).join(' '), width, measure));
      return lines.slice(0, count);
    }
    lines.push(line);
    line = word;
    if (measure(word) > width) {
      lines.push(cut(word, width, measure));
      return lines.slice(0, count);
    }
  }
  return line ? [...lines, line] : lines;
}

/** The longest beginning of `text` that fits with an ellipsis; the text itself when it fits. */
export function cut(text: string, width: number, measure: Measure): string {
  if (measure(text) <= width) return text;
  let [low, high] = [0, Math.min(text.length, 400)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(text.slice(0, middle).trimEnd() + ELLIPSIS) <= width) low = middle;
    else high = middle - 1;
  }
  return text.slice(0, low).trimEnd() + ELLIPSIS;
}

/** Measures with a canvas in the given CSS font; without one (tests) by an average letter. */
export function measureIn(font: string): Measure {
  const context = typeof document === 'undefined' ? null : document.createElement('canvas').getContext('2d');
  if (!context) return (text) => text.length * 7;
  return (text) => {
    context.font = font;
    return context.measureText(text).width;
  };
}
