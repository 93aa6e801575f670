/**
 * Draws the demo's pictures into demo/media: `node demo/pictures/export.ts`, with a Chromium at UKV_CHROMIUM. The
 * pictures are ours, and of a town that does not exist.
 */
import { writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { PICTURES } from './pictures.ts';

const browser = await chromium.launch({
  executablePath: process.env.UKV_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
for (const { name, svg, width, height, type, quality } of PICTURES) {
  const data = await page.evaluate(
    async ([source, w, h, as, q]) => {
      const image = new Image();
      image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`;
      await image.decode();
      const canvas = Object.assign(document.createElement('canvas'), { width: w, height: h });
      canvas.getContext('2d')?.drawImage(image, 0, 0, w, h);
      return canvas.toDataURL(as, q);
    },
    [svg, width, height, type, quality] as const,
  );
  const bytes = Buffer.from(data.slice(data.indexOf(',') + 1), 'base64');
  const file = `${name}.${type.slice('image/'.length).replace('jpeg', 'jpg')}`;
  writeFileSync(new URL(`../media/${file}`, import.meta.url), bytes);
  console.log(`${file}: ${width} × ${height}, ${bytes.length} bytes`);
}
await browser.close();
