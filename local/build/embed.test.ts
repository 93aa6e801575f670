import { brotliCompressSync, constants } from 'node:zlib';
import { expect, it } from 'vitest';
import { embedScript } from '../../web/embed.build.ts';

it('weighs at most three kilobytes, style and all, and evaluates and stores nothing', async () => {
  const script = await embedScript();
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  expect(brotliCompressSync(script, { params }).length).toBeLessThanOrEqual(3_000);
  expect(script).toContain(':host');
  expect(script).not.toMatch(/\beval\b|new Function|innerHTML|(local|session)Storage|cookie/);
});
