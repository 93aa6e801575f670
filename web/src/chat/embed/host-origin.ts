/**
 * Origin of the page around the frame; '' where it cannot be known or there is none.
 * @param ancestors the origins of the pages around, nearest first, where the browser tells them
 * @param referrer address of the page that asked for the frame: `embed.js` has it sent whatever that page's policy is
 */
export function hostOrigin(ancestors: ArrayLike<string> | undefined, referrer: string): string {
  const [nearest] = Array.from(ancestors ?? []);
  const origin = nearest ?? /^https?:\/\/[^/]+/.exec(referrer)?.[0] ?? '';
  return origin === 'null' ? '' : origin;
}
