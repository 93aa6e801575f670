/**
 * Headers of an HTML page of the respondents: nothing runs or loads that is not our own.
 * @param styleHashes CSP sources of the page's style blocks (`sha256-…`, without quotes)
 * @param framedBy origins that may show the page in a frame, besides our own; null → nobody may, nor may we
 * @param scripts CSP sources of scripts in the page, as `styleHashes`
 * @param fetches whether the page asks for anything by script
 */
export function pageHeaders(
  styleHashes: readonly string[],
  framedBy: readonly string[] | null = [],
  { scripts = [], fetches = true }: { scripts?: readonly string[]; fetches?: boolean } = {},
): Record<string, string> {
  const policy = {
    'default-src': "'none'",
    'script-src': ["'self'", ...scripts.map((hash) => `'${hash}'`)].join(' '),
    ...(fetches && { 'connect-src': "'self'" }),
    'style-src': [...styleHashes.map((hash) => `'${hash}'`), ...(fetches ? ["'self'"] : [])].join(' '),
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
