/** The mail that a recipient gets: the campaign's words, the recipient's link, and the headers of bulk mail. */
import type { Campaign, CampaignMessage } from '../../../core/campaigns/campaign.schema.ts';
import { campaignLetter, type CampaignLetter } from '../../../core/campaigns/letter.ts';
import type { Recipient } from '../../../core/campaigns/recipient.schema.ts';
import type { Organisation } from '../../../core/organisations/organisation.schema.ts';
import { optOutToken, privacyPath, unsubscribePath } from '../invitations/opt-out.ts';
import { invitationPagePath, invitationToken } from '../invitations/token.ts';
import type { Letter } from '../mail/letter.ts';
import type { CampaignEnvelope } from '../mail/mailer.ts';
import { makeMessageId } from './message-id.ts';
import type { CampaignKey } from './read.ts';

export interface CampaignMail {
  to: string;
  letter: Letter;
  envelope: CampaignEnvelope;
}

export interface Sending {
  key: CampaignKey;
  campaign: Campaign;
  organisation: Pick<Organisation, 'name' | 'accent'>;
  /** Without a slash at the end. */
  publicUrl: string;
}

/** Message 0 or a reminder; null where there is no such reminder. */
export function messageAt({ message, reminders }: Campaign, index: number): CampaignMessage | null {
  return index === 0 ? message : (reminders[index - 1] ?? null);
}

/** The bot's own page. */
export function botPage(publicUrl: string, slug: string): string {
  return `${publicUrl}/b/${slug}`;
}

/**
 * The mail that is next for the recipient. The same again gives the same Message-ID.
 * @throws when the campaign has no such message
 */
export function mailFor(
  { key, campaign, organisation, publicUrl }: Sending,
  id: string,
  recipient: Recipient,
  reason: CampaignLetter['reason'],
): CampaignMail {
  const message = messageAt(campaign, recipient.next);
  if (!message) throw new Error(`The campaign has no message ${recipient.next}`);
  const recipientKey = { ...key, recipient: id };
  const optOut = optOutToken(recipientKey);
  const unsubscribe = publicUrl + unsubscribePath(optOut);
  return {
    to: recipient.email,
    letter: campaignLetter({
      ...wordsOf(campaign, message, recipient.locale),
      facts: recipient.facts,
      name: recipient.name,
      sender: campaign.sender,
      organisationName: organisation.name,
      accent: organisation.accent,
      links: {
        bot: publicUrl + invitationPagePath(invitationToken(recipientKey)),
        unsubscribe,
        privacy: publicUrl + privacyPath(optOut),
      },
      reason,
    }),
    envelope: {
      fromName: campaign.sender.name,
      replyTo: campaign.sender.replyTo,
      messageId: makeMessageId({ ...recipientKey, index: recipient.next }, new URL(publicUrl).hostname),
      headers: {
        // One-click opt-out, RFC 8058.
        'List-Unsubscribe': `<${unsubscribe}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        Precedence: 'bulk',
      },
    },
  };
}

/** Subject and body in a language that has them, else in the campaign's own. */
export function wordsOf(
  { defaultLocale }: Pick<Campaign, 'defaultLocale'>,
  { subject, body }: CampaignMessage,
  wished: Recipient['locale'],
): Pick<CampaignLetter, 'locale' | 'subject' | 'body'> {
  const locale = subject[wished]?.trim() && body[wished]?.trim() ? wished : defaultLocale;
  return { locale, subject: subject[locale] ?? '', body: body[locale] ?? '' };
}
