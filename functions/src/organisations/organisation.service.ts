import type { StaffInput } from '../../../core/api/staff.schema.ts';
import { paths } from '../../../core/bots/paths.ts';
import { LOCALES } from '../../../core/dialogue/locale.ts';
import { DEFAULT_ACCENT, DEFAULT_RETENTION_DAYS } from '../../../core/organisations/defaults.ts';
import type { Member, Organisation } from '../../../core/organisations/organisation.schema.ts';
import { writeAudit } from '../staff/audit.ts';
import type { Caller } from '../staff/caller.ts';
import { staffError } from '../staff/errors.ts';
import type { StaffPorts } from '../staff/ports.ts';
import { spend } from '../quota/quota.ts';
import { useSignUpCode } from './sign-up-code.ts';
import { isListed, type SignUp } from './sign-up.ts';

/** Tries of one person on a day; also keeps anybody from guessing codes. */
const TRIES_PER_PERSON = 10;

/**
 * Makes an organisation whose first owner is the caller. It is approved at once by the operator's code, which is used
 * up with it, or where the caller's address is on the list. Errors: signUpClosed, badCode, tooMany.
 */
export async function createOrganisation(
  { db, now }: StaffPorts,
  caller: Caller,
  input: StaffInput<'createOrganisation'>,
  settings: SignUp,
): Promise<{ organisation: string }> {
  if (!settings.open) throw staffError('signUpClosed');
  const at = now();
  const tries = { key: `organisations-${caller.uid}`, most: TRIES_PER_PERSON, per: 'day' as const };
  const retryAfter = await spend(db, at, [tries]);
  if (retryAfter > 0) throw staffError('tooMany', { retryAfter });
  const organisation: Omit<Organisation, 'approvedAt'> = {
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
  await db.runTransaction(async (transaction) => {
    const code = input.code && input.code !== settings.localCode ? input.code : undefined;
    if (code) await useSignUpCode(transaction, db, { code, organisation: id, at });
    const approvedAt = input.code || isListed(settings, caller.email) ? at : null;
    transaction.create(db.doc(paths.organisation(id)), { ...organisation, approvedAt });
    transaction.create(db.doc(paths.member(id, caller.uid)), owner);
    const line = { at, actor: caller.uid, target: id };
    writeAudit(transaction, db, id, { ...line, action: 'organisation.create' });
    if (approvedAt) writeAudit(transaction, db, id, { ...line, action: 'organisation.approve' });
  });
  return { organisation: id };
}
