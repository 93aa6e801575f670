/** Sentences of the site's own pages, which only the server writes. */
export interface SiteTexts {
  /** `{time}`: how long, such as "1 vuosi". */
  privacy: {
    retentionTitle: string;
    retention: string;
    ownTitle: string;
    /** `{privacy}`: the name of the button in the chat. */
    own: string;
    cookiesTitle: string;
    cookies: string;
  };
  accessibility: string;
  missing: { title: string; text: string; front: string };
}
