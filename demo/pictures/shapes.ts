/** Small pieces of the demo's pictures, as SVG. All numbers are pixels of the picture. */
export const COLOURS = {
  teal: '#0f5c73',
  deep: '#0a4355',
  sea: '#2b7d92',
  mist: '#cfe3e6',
  hill: '#a9cccf',
  wood: '#7fb0b2',
  pine: '#3f7f83',
  cream: '#f6efe0',
  sand: '#e8d9bd',
  ochre: '#e0a93f',
  clay: '#c8703f',
  red: '#a94f3b',
  rose: '#d9a08a',
  slate: '#4a6470',
  ink: '#22343d',
  white: '#ffffff',
  sun: '#f8dfa4',
} as const;

export const rect = (x: number, y: number, width: number, height: number, fill: string, more = ''): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}" ${more}/>`;

export const path = (d: string, fill: string, more = ''): string => `<path d="${d}" fill="${fill}" ${more}/>`;

export const line = (d: string, stroke: string, width: number, more = ''): string =>
  `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`;

export const circle = (x: number, y: number, r: number, fill: string, more = ''): string =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}" ${more}/>`;

/** A row of things at equal distances. */
export const along = (
  from: number,
  step: number,
  count: number,
  make: (x: number, i: number) => string,
): string => Array.from({ length: count }, (_, i) => make(from + i * step, i)).join('');

/** A spruce that stands on `y`. */
export const spruce = (x: number, y: number, height: number, fill: string): string => {
  const w = height * 0.34;
  return (
    rect(x - height * 0.025, y - height * 0.12, height * 0.05, height * 0.12, '#7b5a3c') +
    [0.12, 0.36, 0.6]
      .map((up, i) => {
        const half = w * (0.5 - i * 0.12);
        return path(
          `M${x - half} ${y - height * up}L${x} ${y - height * (up + 0.42 - i * 0.01)}L${x + half} ${y - height * up}z`,
          fill,
        );
      })
      .join('')
  );
};

/** A birch that stands on `y`. */
export const birch = (x: number, y: number, height: number, crown: string): string =>
  line(
    `M${x} ${y}C${x - 3} ${y - height * 0.4} ${x + 3} ${y - height * 0.6} ${x} ${y - height * 0.85}`,
    '#f7f3ea',
    height * 0.045,
  ) +
  along(0, 1, 4, (i) => line(`M${x - 3} ${y - height * (0.14 + i * 0.11)}h4`, COLOURS.slate, 1.6)) +
  path(
    `M${x} ${y - height}C${x + height * 0.26} ${y - height * 0.95} ${x + height * 0.27} ${y - height * 0.42} ${x + height * 0.02} ${y - height * 0.36}C${x - height * 0.27} ${y - height * 0.4} ${x - height * 0.24} ${y - height * 0.92} ${x} ${y - height}z`,
    crown,
  ) +
  path(
    `M${x} ${y - height}C${x + height * 0.26} ${y - height * 0.95} ${x + height * 0.27} ${y - height * 0.42} ${x + height * 0.02} ${y - height * 0.36}C${x + height * 0.13} ${y - height * 0.55} ${x + height * 0.1} ${y - height * 0.85} ${x} ${y - height}z`,
    '#000',
    'opacity=".07"',
  );

/** A window with a cross bar and a white frame. */
export const pane = (x: number, y: number, w: number, h: number, glass: string): string =>
  rect(x - 3, y - 3, w + 6, h + 6, '#fffaf0') +
  rect(x, y, w, h, glass) +
  path(
    `M${x} ${y + h}V${y + h * 0.45}L${x + w * 0.6} ${y}H${x + w * 0.9}L${x} ${y + h}z`,
    '#fff',
    'opacity=".16"',
  ) +
  rect(x + w / 2 - 1.25, y, 2.5, h, '#fffaf0') +
  rect(x, y + h * 0.38, w, 2.5, '#fffaf0');

/** An awning in stripes above a shop's window. */
export const awning = (x: number, y: number, w: number, fill: string): string => {
  const count = Math.max(4, Math.round(w / 20));
  const step = w / count;
  return along(x, step, count, (at, i) =>
    path(
      `M${at} ${y}h${step}l${2 + (i - count / 2 + 0.5) * 0.9} 24a${step / 2} 8 0 0 1-${step} 0z`,
      i % 2 ? '#fffaf0' : fill,
    ),
  );
};

interface House {
  x: number;
  /** Of the ground. */
  y: number;
  w: number;
  /** Of the wall. */
  h: number;
  roof: number;
  wall: string;
  top: string;
  rows: number;
  columns: number;
  glass?: string;
  /** Height left free at the bottom for a shop. */
  shop?: number;
}

/** A house with its gable to the street. */
export const house = ({
  x,
  y,
  w,
  h,
  roof,
  wall,
  top,
  rows,
  columns,
  glass = '#35616f',
  shop = 0,
}: House): string => {
  const free = h - shop - 26;
  const stepX = w / columns;
  const stepY = free / rows;
  const windows = along(0, 1, rows, (row) =>
    along(x + stepX / 2 - 10, stepX, columns, (at, i) =>
      pane(
        at,
        y - h + 22 + row * stepY,
        20,
        Math.min(34, stepY - 20),
        (row + i) % 3 === 1 ? '#f2cf7e' : glass,
      ),
    ),
  );
  return (
    rect(x + w * 0.68, y - h - roof * 0.62, 16, roof * 0.5, '#8c4636') +
    path(`M${x} ${y}V${y - h}L${x + w / 2} ${y - h - roof}L${x + w} ${y - h}V${y}z`, wall) +
    path(
      `M${x + w / 2} ${y - h - roof}L${x + w} ${y - h}V${y}H${x + w * 0.86}V${y - h + 4}z`,
      '#000',
      'opacity=".06"',
    ) +
    path(
      `M${x - 9} ${y - h + 3}L${x + w / 2} ${y - h - roof - 12}L${x + w + 9} ${y - h + 3}L${x + w + 2} ${y - h + 12}L${x + w / 2} ${y - h - roof + 6}L${x - 2} ${y - h + 12}z`,
      top,
    ) +
    circle(x + w / 2, y - h - roof * 0.36, 9, '#fffaf0') +
    circle(x + w / 2, y - h - roof * 0.36, 6.5, glass) +
    windows
  );
};

/** A drawing of this size. */
export const drawing = (width: number, height: number, ...parts: string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${parts.join('')}</svg>`;
