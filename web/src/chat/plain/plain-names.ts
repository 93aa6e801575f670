/** What the plain pages and the script in them both name. */

/** What opens a conversation. */
export interface Access {
  id: string;
  token: string;
}

/** The form of the page, which holds every button: what is typed is never lost. */
export const FORM_ID = 'plain';
