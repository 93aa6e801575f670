/**
 * Headers of an HTML page of the respondents: nothing runs or loads that is not our own.
 * @param styleHashes CSP sources of the page's style blocks (`sha256-…`, without quotes)
 * @param framedBy origins that may show the page in a frame, besides our own; null → nobody may, nor may we
 * @param scripts whether the page has any; without, nothing runs or is fetched at all
 */
export function pageHeaders(
  styleHashes: readonly string[],
  framedBy: readonly string[] | null = [],
  { scripts = true } = {},
): Record<string, string> {
  const policy = {
    'default-src': "'none'",
    ...(scripts && { 'script-src': "'self'", 'connect-src': "'self'" }),
    'style-src': [...styleHashes.map((hash) => `'${hash}'`), ...(scripts ? ["'self'"] : [])].join(' '),
    'img-src': "'self' data:",
    'frame-ancestors': framedBy ? ["'self'", ...framedBy].join(' ') : "'none'",
    'base-uri': "'none'",
    'form-action': "'self'",
  };
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': Object.entries(policy)
      .map((directive) => directive.join(' '))
      .join('; '),
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
    'cross-origin-opener-policy': 'same-origin',
  };
}
