/** Sentences of the site's own pages, which only the server writes. */
export interface SiteTexts {
  privacy: {
    retentionTitle: string;
    erased: string;
    ownTitle: string;
    /** `{data}`: the item of the chat's menu. */
    own: string;
    cookiesTitle: string;
    cookies: string;
  };
  /** With a soft hyphen where a phone may break it. */
  accessibility: string;
  missing: { title: string; text: string; front: string };
}
