/** The clock of all campaigns: hands each that has something to do to its queue. */
import type { Firestore } from 'firebase-admin/firestore';
import { campaignsAtWorkQuery } from '../../../core/queries/queries.ts';
import { momentSchema } from '../../../core/text/moment.schema.ts';
import { queryOf } from '../staff/query.ts';
import type { StaffPorts } from '../staff/ports.ts';
import type { CampaignKey } from './read.ts';

const TASK_OF = { queueing: 'queueCampaign', running: 'sendCampaign' } as const;
const wakeSchema = momentSchema.nullish();

/** One task per campaign and minute at most. Reads one document per campaign at work; returns how many were handed on. */
export async function tickCampaigns({
  db,
  now,
  enqueue,
}: Pick<StaffPorts, 'db' | 'now' | 'enqueue'>): Promise<number> {
  const at = now();
  const minute = Math.floor(at.getTime() / 60_000);
  const [queueing, running] = await Promise.all([
    campaignsAtWork(db, 'queueing', at),
    campaignsAtWork(db, 'running', at),
  ]);
  for (const { task, key } of [...queueing, ...running]) {
    await enqueue(task, key, { id: `${task}-${key.organisation}-${key.campaign}-${minute}` });
  }
  return queueing.length + running.length;
}

async function campaignsAtWork(db: Firestore, status: keyof typeof TASK_OF, now: Date) {
  const { docs } = await queryOf(db, campaignsAtWorkQuery(status)).select('wakeAt').get();
  return docs.flatMap((document) => {
    const wakeAt = wakeSchema.parse(document.get('wakeAt'));
    const organisation = document.ref.parent.parent?.id;
    if (!organisation || (wakeAt && wakeAt > now)) return [];
    const key: CampaignKey = { organisation, campaign: document.id };
    return [{ task: TASK_OF[status], key }];
  });
}
