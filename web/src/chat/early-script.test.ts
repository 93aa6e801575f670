import { runInNewContext } from 'node:vm';
import { expect, it, vi } from 'vitest';
import { earlyScript } from './early-script.ts';

it('tells the site around that the frame has come, at once and when all is there, even without a storage', () => {
  const postMessage = vi.fn();
  const window = { parent: { postMessage } } as { onload?: () => void };
  runInNewContext(earlyScript('demo', true), window);
  expect(postMessage.mock.calls).toEqual([[{ ukvHere: 1 }, '*']]);
  window.onload?.();
  expect(postMessage).toHaveBeenCalledTimes(2);
});

it('tells nobody on its own page', () => {
  const postMessage = vi.fn();
  const window = { parent: { postMessage } };
  runInNewContext(earlyScript('demo', false), window);
  expect(postMessage).not.toHaveBeenCalled();
  expect(window).not.toHaveProperty('onload');
});
