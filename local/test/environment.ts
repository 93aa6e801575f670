import { HOST } from '../ports.ts';
import { emulatorVariables } from '../seeding.ts';
import type { Stack } from '../stack.ts';

/** What tests read to find the stack that was started for them. */
export function testEnvironment({ ready, ports, project }: Stack, chromium: string): Record<string, string> {
  return {
    ...emulatorVariables(ports, project),
    UKV_WEB: ready.web,
    UKV_MAIL: ready.mail,
    UKV_SMTP: `smtp://${HOST}:${ports.smtp}`,
    UKV_FUNCTIONS: `http://${HOST}:${ports.functions}`,
    UKV_READY: JSON.stringify(ready),
    UKV_CHROMIUM: chromium,
  };
}
