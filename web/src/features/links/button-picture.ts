import { mediaPath } from '../../../../core/media/media.schema.ts';
import { readableOn } from '../../../../core/text/contrast.ts';
import { staffCall } from '../../app/staff-call.ts';
import type { ButtonChoice } from './button-html.ts';

/** A button that has been drawn and can be fetched by mail programs; sizes as it is shown. */
export interface ButtonPicture {
  src: string;
  width: number;
  height: number;
  label: string;
  accent: string;
}

const HEIGHT = 40;
const PADDING = 18;
const RADIUS = 6;
const FONT = '600 15px Arial, Helvetica, sans-serif';
/** Pixels drawn for one that is shown: sharp on any screen. */
const SCALE = 2;

/**
 * Draws the button and puts it among the organisation's media. PNG: Outlook shows no WebP.
 * @throws StaffCallError
 */
export async function uploadButtonPicture(
  organisation: string,
  { label, accent }: ButtonChoice,
): Promise<ButtonPicture> {
  const { canvas, width } = draw(label, accent);
  const base64 = canvas.toDataURL('image/png').split(',')[1] ?? '';
  const { media } = await staffCall('uploadMedia', {
    organisation,
    name: `${label.slice(0, 190)}.png`,
    base64,
  });
  const src = new URL(mediaPath(organisation, media), location.origin).href;
  return { src, width, height: HEIGHT, label, accent };
}

function draw(label: string, accent: string): { canvas: HTMLCanvasElement; width: number } {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser cannot draw pictures');
  context.font = FONT;
  const width = Math.ceil(context.measureText(label).width) + 2 * PADDING;
  canvas.width = width * SCALE;
  canvas.height = HEIGHT * SCALE;
  context.scale(SCALE, SCALE);
  context.fillStyle = accent;
  context.beginPath();
  context.roundRect(0, 0, width, HEIGHT, RADIUS);
  context.fill();
  context.fillStyle = readableOn(accent);
  context.font = FONT;
  context.textBaseline = 'middle';
  context.fillText(label, PADDING, HEIGHT / 2 + 1);
  return { canvas, width };
}
