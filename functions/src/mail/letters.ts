/** The product's mails: words and links in, both parts of the mail out. */
import type { Locale } from '../../../core/dialogue/locale.ts';
import type { Member, Role } from '../../../core/organisations/organisation.schema.ts';
import { mailName } from '../../../core/text/mail-name.ts';
import { letterOf, type Letter } from './letter.ts';
import { MAIL_TEXTS } from './texts.ts';

/** The link that signs in, or the one that leads to a new password. */
export function sessionLetter(kind: 'signIn' | 'reset', locale: Locale, url: string): Letter {
  const texts = MAIL_TEXTS[locale];
  const { subject, heading, body, button, notAsked } = texts[kind];
  return letterOf({
    locale,
    subject,
    heading,
    paragraphs: [body],
    button: { label: button, url },
    addressHint: texts.addressHint,
    notes: [notAsked],
  });
}

export interface InvitationLetter {
  locale: Locale;
  organisationName: string;
  inviter: Pick<Member, 'name' | 'email'>;
  roles: Role[];
  url: string;
  expiresAt: Date;
}

export function invitationLetter(invitation: InvitationLetter): Letter {
  const { locale, roles, url, expiresAt } = invitation;
  const organisation = mailName(invitation.organisationName);
  const inviter = mailName(invitation.inviter.name) || invitation.inviter.email;
  const texts = MAIL_TEXTS[locale];
  const words = texts.invitation;
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const day = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    dateStyle: 'long',
    timeZone: 'Europe/Helsinki',
  });
  return letterOf({
    locale,
    subject: words.subject(organisation),
    heading: words.heading(organisation),
    paragraphs: [
      words.body(inviter, organisation),
      words.roles(list.format(roles.map((role) => texts.roles[role]))),
    ],
    button: { label: words.button, url },
    addressHint: texts.addressHint,
    notes: [words.expires(day.format(expiresAt)), words.unexpected],
  });
}
