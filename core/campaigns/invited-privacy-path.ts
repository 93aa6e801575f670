/**
 * Path of the page that tells what an organisation does with the data of those whom it invites: of nobody in particular,
 * for test mails and previews. A recipient's own page stands behind the link in the mail.
 */
export function invitedPrivacyPath(organisation: string): string {
  return `/api/v1/invited/${encodeURIComponent(organisation)}/privacy`;
}
