import type { FirebaseApp } from 'firebase/app';
import { initializeAppCheck } from 'firebase/app-check';
import { expect, it, vi } from 'vitest';
import { startAppCheck } from './app-check.ts';

vi.mock('firebase/app-check', () => ({
  initializeAppCheck: vi.fn(),
  ReCaptchaEnterpriseProvider: class {
    readonly siteKey: string;
    constructor(siteKey: string) {
      this.siteKey = siteKey;
    }
  },
}));
const app = {} as FirebaseApp;

it('is left alone where no site key is configured', async () => {
  await startAppCheck(app);
  expect(initializeAppCheck).not.toHaveBeenCalled();
});

it('vouches for the app with the key that is', async () => {
  await startAppCheck(app, 'key');
  const options = { provider: { siteKey: 'key' }, isTokenAutoRefreshEnabled: true };
  expect(initializeAppCheck).toHaveBeenCalledWith(app, options);
});
