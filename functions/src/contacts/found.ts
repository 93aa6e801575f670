/** One address or number as a web page gives it. */
export interface Found {
  /** Lower case; '' where there is only a number. */
  email: string;
  /** E.164; '' → none. */
  phone: string;
  name: string;
  title: string;
  /** Address of the page. */
  page: string;
  /** The page is about contacts or people. */
  contactPage: boolean;
  language: 'fi' | 'sv' | 'en' | '';
}
