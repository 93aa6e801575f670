import { defineString } from 'firebase-functions/params';

const PRODUCTION = 'https://avoindata.prh.fi/opendata-ytj-api/v3';

if (process.env.FUNCTIONS_EMULATOR !== 'true') {
  defineString('REGISTER_URL', {
    default: PRODUCTION,
    description: "The company register's open API (PRH YTJ v3), without a slash at the end",
  });
}

/** Address of the register's API without a slash at the end. */
export function registerUrl(environment: NodeJS.ProcessEnv = process.env): string {
  return (environment.REGISTER_URL?.trim() || PRODUCTION).replace(/\/+$/, '');
}

/** Says who asks, and where the register's keeper finds us. */
export function registerUserAgent(environment: NodeJS.ProcessEnv = process.env): string {
  return ['UKV/1.0', environment.PUBLIC_URL && `(+${environment.PUBLIC_URL})`].filter(Boolean).join(' ');
}
