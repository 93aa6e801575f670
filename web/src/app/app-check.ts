import type { FirebaseApp } from 'firebase/app';

/** Site key of reCAPTCHA Enterprise, given when the app is built; none → App Check is not set up. */
const SITE_KEY = (import.meta.env as Record<string, string | undefined>).VITE_APP_CHECK_SITE_KEY ?? '';

/** Lets App Check vouch for this app where a site key is configured; otherwise nothing is fetched for it. */
export async function startAppCheck(app: FirebaseApp, siteKey = SITE_KEY): Promise<void> {
  if (siteKey === '') return;
  const { initializeAppCheck, ReCaptchaEnterpriseProvider } = await import('firebase/app-check');
  const provider = new ReCaptchaEnterpriseProvider(siteKey);
  initializeAppCheck(app, { provider, isTokenAutoRefreshEnabled: true });
}
