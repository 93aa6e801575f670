/** QR codes for print: black on white whatever the colours of the app, with the quiet zone of four modules around. */
import { encode } from 'uqr';

/** A quarter of the code may be worn or dirty. */
const CODE = { ecc: 'Q', border: 4 } as const;
/** At least so many pixels wide: 5 cm at 600 dpi. */
const PIXELS = 1_200;
/** Edge on paper. */
const MILLIMETRES = 50;

/** One path, so that no printer draws hairlines between the modules. */
export function qrSvg(url: string): string {
  const { data, size } = encode(url, CODE);
  const rows = data.flatMap((row, y) => runs(row).map(([x, width]) => `M${x} ${y}h${width}v1h-${width}z`));
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${MILLIMETRES}mm" height="${MILLIMETRES}mm" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${rows.join('')}"/></svg>`
  );
}

/** Where black begins and how far it goes, from left to right. */
function runs(row: readonly boolean[]): [start: number, width: number][] {
  const found: [number, number][] = [];
  row.forEach((black, x) => {
    const last = found.at(-1);
    if (black && last && last[0] + last[1] === x) last[1] += 1;
    else if (black) found.push([x, 1]);
  });
  return found;
}

/** Whole pixels per module, so that edges stay sharp. Throws where the browser cannot draw. */
export async function qrPng(url: string): Promise<Blob> {
  const { data, size } = encode(url, CODE);
  const scale = Math.ceil(PIXELS / size);
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size * scale;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser cannot draw pictures');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#000';
  data.forEach((row, y) =>
    runs(row).forEach(([x, width]) => context.fillRect(x * scale, y * scale, width * scale, scale)),
  );
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('No picture was made'))), 'image/png'),
  );
}
