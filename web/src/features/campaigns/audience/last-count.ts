/** What the audience of a campaign was last counted at in this window: how far queueing has come is told by it. */
const counts = new Map<string, number>();

export function rememberCount(campaign: string, recipients: number): void {
  counts.set(campaign, recipients);
}

/** undefined → not counted here. */
export function lastCount(campaign: string): number | undefined {
  return counts.get(campaign);
}
