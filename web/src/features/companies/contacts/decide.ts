import type { StaffInput } from '../../../../../core/api/staff.schema.ts';
import { staffCall } from '../../../app/staff-call.ts';

/** The most contacts that one call decides. */
const MOST = 200;

/** Decides any number of contacts. Throws StaffCallError. */
export async function decide(
  organisation: string,
  contacts: readonly string[],
  decision: StaffInput<'decideContacts'>['decision'],
): Promise<void> {
  for (let at = 0; at < contacts.length; at += MOST) {
    await staffCall('decideContacts', { organisation, contacts: contacts.slice(at, at + MOST), decision });
  }
}
