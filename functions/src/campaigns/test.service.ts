import { contactSchema } from '../../../core/contacts/contact.schema.ts';
import { companySchema } from '../../../core/companies/company.schema.ts';
import type { StaffInput, StaffOutput } from '../../../core/api/staff.schema.ts';
import { paths } from '../../../core/bots/paths.ts';
import { invitedPrivacyPath } from '../../../core/campaigns/invited-privacy-path.ts';
import { campaignLetter } from '../../../core/campaigns/letter.ts';
import { inventedReader, readerOf, type Reader } from '../../../core/campaigns/reader.ts';
import { newId } from '../../../core/dialogue/new-id.ts';
import { spend } from '../quota/quota.ts';
import { requireApproved } from '../staff/approval.ts';
import { writeAudit } from '../staff/audit.ts';
import type { Caller } from '../staff/caller.ts';
import { staffError } from '../staff/errors.ts';
import type { StaffPorts } from '../staff/ports.ts';
import { requireRight } from '../staff/rights.ts';
import { botPage, messageAt, wordsOf } from './mail.ts';
import { readBotSlug, readCampaign, readOrganisation } from './read.ts';

const TESTS_PER_PERSON_AND_HOUR = 30;

/**
 * Mails one of the campaign's messages to the caller's own proved address and nowhere else. Its links lead to the
 * bot's public page, and to what is told to everybody who is invited. Errors: noRight, notApproved, notFound, tooMany.
 */
export async function sendTest(
  { db, now, mail, publicUrl }: StaffPorts,
  caller: Caller,
  { organisation, campaign: id, index, locale, contact }: StaffInput<'sendTest'>,
): Promise<StaffOutput<'sendTest'>> {
  await requireRight(db, organisation, caller.uid, 'sendCampaigns');
  await requireApproved(db, organisation);
  const campaign = await readCampaign(db, { organisation, campaign: id });
  const { name, accent } = await readOrganisation(db, organisation);
  const message = messageAt(campaign, index);
  if (!message) throw staffError('notFound');
  const page = botPage(publicUrl(), await readBotSlug(db, organisation, campaign.bot));
  const letter = campaignLetter({
    ...wordsOf(campaign, message, locale),
    ...(contact === null ? inventedReader(now()) : await storedReader(db, organisation, contact)),
    sender: campaign.sender,
    organisationName: name,
    accent,
    links: { bot: page, unsubscribe: page, privacy: publicUrl() + invitedPrivacyPath(organisation) },
  });
  const tests = { key: `test-${caller.uid}`, most: TESTS_PER_PERSON_AND_HOUR, per: 'hour' as const };
  const retryAfter = await spend(db, now(), [tests]);
  if (retryAfter > 0) throw staffError('tooMany', { retryAfter });
  await mail(caller.email, letter, {
    fromName: campaign.sender.name,
    replyTo: campaign.sender.replyTo,
    messageId: `<test.${newId()}@${new URL(publicUrl()).hostname}>`,
    headers: {},
  });
  const batch = db.batch();
  writeAudit(batch, db, organisation, { at: now(), actor: caller.uid, action: 'campaign.test', target: id });
  await batch.commit();
  return { email: caller.email };
}

/** As this contact would read it. Errors: notFound. */
async function storedReader(db: StaffPorts['db'], organisation: string, id: string): Promise<Reader> {
  const contact = contactSchema.safeParse((await db.doc(paths.contact(organisation, id)).get()).data());
  if (!contact.success) throw staffError('notFound');
  const stored = await db.doc(paths.company(organisation, contact.data.company)).get();
  const company = companySchema.safeParse(stored.data());
  if (!company.success) throw staffError('notFound');
  return readerOf(company.data, contact.data);
}
