import { expect, test } from 'vitest';
import { limiter } from './limiter.ts';

test('a key has its points, another key its own, and the refusal says how long to wait', async () => {
  const use = limiter(2, 60);
  await use('a');
  await use('a');
  await expect(use('a')).rejects.toMatchObject({ details: { code: 'tooMany', retryAfter: 60 } });
  await expect(use('b')).resolves.toBeUndefined();
});
