import { HOST } from '../ports.ts';
import { emulatorVariables } from '../seeding.ts';
import type { Stack } from '../stack.ts';

/** What tests read to find the stack that was started for them. */
export function testEnvironment(
  { ready, ports, project, clock }: Stack,
  chromium: string,
): Record<string, string> {
  return {
    ...emulatorVariables(ports, project),
    UKV_WEB: ready.web,
    UKV_MAIL: ready.mail,
    UKV_SMTP: `smtp://${HOST}:${ports.smtp}`,
    UKV_REGISTER: `http://${HOST}:${ports.register}/opendata-ytj-api/v3`,
    UKV_SITES: `${HOST}:${ports.sites}`,
    UKV_FUNCTIONS: `http://${HOST}:${ports.functions}`,
    UKV_CLOCK: clock,
    UKV_READY: JSON.stringify(ready),
    UKV_CHROMIUM: chromium,
  };
}
