import { until } from '@vueuse/core';
import type { Router } from 'vue-router';
import { useSession } from './session.ts';

/** Milliseconds to wait for a membership just made to arrive over the listener. */
const PATIENCE = 8_000;

/** Opens an organisation that the person has just become a member of. */
export async function enterOrganisation(router: Router, organisation: string) {
  const session = useSession();
  await until(() => !!session.memberships?.[organisation]).toBe(true, { timeout: PATIENCE });
  await router.replace(`/app/${organisation}/bots`);
}
