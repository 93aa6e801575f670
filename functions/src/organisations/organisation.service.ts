import type { StaffInput } from '../../../core/api/staff.schema.ts';
import { paths } from '../../../core/bots/paths.ts';
import { LOCALES } from '../../../core/dialogue/locale.ts';
import { DEFAULT_ACCENT, DEFAULT_RETENTION_DAYS } from '../../../core/organisations/defaults.ts';
import type { Member, Organisation } from '../../../core/organisations/organisation.schema.ts';
import { writeAudit } from '../staff/audit.ts';
import type { Caller } from '../staff/caller.ts';
import type { StaffPorts } from '../staff/ports.ts';

/** Makes an organisation whose first owner is the caller. Answers its id. */
export async function createOrganisation(
  { db, now }: StaffPorts,
  caller: Caller,
  input: StaffInput<'createOrganisation'>,
): Promise<{ organisation: string }> {
  const at = now();
  const organisation: Organisation = {
    name: input.name.trim(),
    kind: input.kind,
    accent: DEFAULT_ACCENT,
    locales: [...LOCALES],
    defaultLocale: input.locale,
    retentionDays: DEFAULT_RETENTION_DAYS,
    privacy: {},
    rev: 1,
    createdAt: at,
    updatedAt: at,
  };
  const owner: Member = {
    uid: caller.uid,
    email: caller.email,
    name: caller.name,
    roles: ['owner'],
    status: 'active',
    createdAt: at,
    updatedAt: at,
  };
  const { id } = db.collection(paths.organisations()).doc();
  const batch = db.batch();
  batch.create(db.doc(paths.organisation(id)), organisation);
  batch.create(db.doc(paths.member(id, caller.uid)), owner);
  writeAudit(batch, db, id, { at, actor: caller.uid, action: 'organisation.create', target: id });
  await batch.commit();
  return { organisation: id };
}
