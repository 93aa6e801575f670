/** True when one more mail may go to the domain now, and counts it. */
export type DomainLimit = (domain: string, now: Date) => boolean;

const MINUTE = 60_000;

/** At most so many mails to one domain in each minute of the clock, counted in this instance's memory. */
export function domainLimit(perMinute: number): DomainLimit {
  let minute = NaN;
  const sent = new Map<string, number>();
  return (domain, now) => {
    const current = Math.floor(now.getTime() / MINUTE);
    if (current !== minute) sent.clear();
    minute = current;
    const count = sent.get(domain) ?? 0;
    if (count >= perMinute) return false;
    sent.set(domain, count + 1);
    return true;
  };
}

/** What follows the @, in lower case. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}
