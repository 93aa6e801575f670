const WEB_ADDRESS = /^https?:\/\/[^\s/?#@.:]+(\.[^\s/?#@.:]+)*(:\d{1,5})?([/?#]\S*)?$/i;

/** Whether the text is a complete http(s) address, with no user name or spaces inside. */
export function isWebAddress(url: string): boolean {
  return WEB_ADDRESS.test(url);
}
