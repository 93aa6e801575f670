/** A signal that ends a request after so many milliseconds: `AbortSignal.timeout` came to iPhones only with iOS 16. */
export function giveUpAfter(milliseconds: number): AbortSignal {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), milliseconds);
  return controller.signal;
}
