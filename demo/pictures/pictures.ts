import { CLINIC } from './clinic.ts';
import { MARK, SHARE } from './mark.ts';
import { TOWN } from './town.ts';
import { WORKSHOP } from './workshop.ts';

interface Picture {
  name: string;
  svg: string;
  width: number;
  height: number;
  type: 'image/webp' | 'image/jpeg' | 'image/png';
  /** 0–1; without meaning for PNG. */
  quality: number;
}

/** Every picture as it is kept in demo/media. The shared one is a JPEG: not every service shows WebP. */
export const PICTURES: readonly Picture[] = [
  { name: 'town', svg: TOWN, width: 1200, height: 800, type: 'image/webp', quality: 0.82 },
  { name: 'workshop', svg: WORKSHOP, width: 1200, height: 800, type: 'image/webp', quality: 0.82 },
  { name: 'clinic', svg: CLINIC, width: 1200, height: 800, type: 'image/webp', quality: 0.82 },
  { name: 'share', svg: SHARE, width: 1200, height: 630, type: 'image/jpeg', quality: 0.7 },
  { name: 'mark', svg: MARK, width: 192, height: 192, type: 'image/png', quality: 1 },
];
