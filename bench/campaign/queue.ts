/** Process of its own for one measurement: `node queue.ts <project>` queues the stored campaign; prints seconds and peak kilobytes. */
import { existsSync, readFileSync } from 'node:fs';
import { initializeApp } from 'firebase-admin/app';
import { getFirestore } from 'firebase-admin/firestore';
import { queueCampaign } from '../../functions/src/campaigns/queue.ts';
import { KEY } from '../../functions/src/campaigns/testing/world.ts';

const db = getFirestore(initializeApp({ projectId: process.argv[2] }));

/** Linux lets a process inherit its parent's peak in `maxRSS`; the memory map's own mark does not. */
function peakKilobytes(): number {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? process.resourceUsage().maxRSS);
}

const start = performance.now();
await queueCampaign({ db, now: () => new Date() }, KEY);
const seconds = (performance.now() - start) / 1_000;
process.send?.({ seconds, kilobytes: peakKilobytes() });
process.exit(0);
