import { afterEach, expect, it, vi } from 'vitest';
import { tabs } from './tabs.ts';

afterEach(() => vi.unstubAllGlobals());

it('tells the other tabs of the same conversation, and no others', async () => {
  const heard: string[] = [];
  const listen = (key: string) =>
    new Promise<void>((resolve) => {
      tabs(key, () => {
        heard.push(key);
        resolve();
      });
    });
  const told = listen('sample');
  void listen('other');
  tabs('sample', () => heard.push('itself')).announce();
  await told;
  expect(heard).toEqual(['sample']);
});

it('is silent where the browser blocks all storage, as Firefox does with cookies forbidden', () => {
  vi.stubGlobal(
    'BroadcastChannel',
    class {
      constructor() {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      }
    },
  );
  expect(() => tabs('sample', () => undefined).announce()).not.toThrow();
});

it('looks again when the page comes out of the back/forward cache, where it heard nothing', () => {
  const listeners: ((event: { persisted: boolean }) => void)[] = [];
  vi.stubGlobal('addEventListener', (name: string, listener: (typeof listeners)[number]) => {
    if (name === 'pageshow') listeners.push(listener);
  });
  const changed = vi.fn();
  tabs('sample', changed);
  listeners.forEach((shown) => shown({ persisted: false }));
  expect(changed).not.toHaveBeenCalled();
  listeners.forEach((shown) => shown({ persisted: true }));
  expect(changed).toHaveBeenCalledOnce();
});
