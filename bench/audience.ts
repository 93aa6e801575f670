import { paths } from '../core/bots/paths.ts';
import { countAudience } from '../functions/src/campaigns/count.service.ts';
import {
  addressOf,
  campaignFixture,
  EVERYBODY,
  firms,
  KEY,
  storeFirms,
} from '../functions/src/campaigns/testing/world.ts';
import { recipientId } from '../functions/src/campaigns/new-recipient.ts';
import { caller, openPorts, storeWorld } from '../functions/src/staff/testing/ports.ts';
import { addressHash, writeSuppression } from '../functions/src/suppressions/suppressions.ts';
import { countOperations } from '../functions/src/testing/counting.ts';
import { median, type Figure } from './figure.ts';

const COMPANIES = 5_000;
const GROUP = 472;
/** Companies that another campaign wrote to within the quiet days, and those that said no. */
const WRITTEN = 1_000;
const REFUSED = 250;
const DAY = 86_400_000;

/** Counting a campaign's audience where the organisation has 5,000 companies: everybody, and one target group. */
export default async function audience(): Promise<Figure[]> {
  const ports = await openPorts('demo-bench-audience');
  await storeWorld(ports);
  const earlier = new Date(ports.now().getTime() - DAY);
  const everybody = firms(COMPANIES).map((firm, index) => ({
    ...firm,
    company: { groups: index % 10 === 0 && index < GROUP * 10 ? ['g'] : [], updatedAt: earlier },
    contacts: [{ updatedAt: earlier }],
  }));
  await storeFirms(ports.db, everybody);
  await ports.db.doc(paths.campaign(KEY.organisation, KEY.campaign)).set(campaignFixture());
  await storeOther();
  const first = await count(null);
  const all = await middle(null);
  const group = await middle('g');
  await ports.close();
  return [
    { name: `audience-first-ms-${COMPANIES}`, value: first.ms, unit: 'ms', goal: null },
    { name: `audience-first-reads-${COMPANIES}`, value: first.reads, unit: 'documents', goal: null },
    { name: `audience-ms-${COMPANIES}`, value: all.ms, unit: 'ms', goal: '≤ 2000' },
    { name: `audience-reads-${COMPANIES}`, value: all.reads, unit: 'documents', goal: '≤ 200' },
    { name: `audience-group-ms-${GROUP}`, value: group.ms, unit: 'ms', goal: '≤ 2000' },
    { name: `audience-group-reads-${GROUP}`, value: group.reads, unit: 'documents', goal: '≤ 200' },
  ];

  async function storeOther(): Promise<void> {
    const key = { ...KEY, campaign: 'other' };
    const other = campaignFixture({ status: 'running', startedAt: ports.now() });
    await ports.db.doc(paths.campaign(key.organisation, key.campaign)).set(other);
    const writer = ports.db.bulkWriter({ throttling: false });
    for (const { id } of everybody.slice(0, WRITTEN)) {
      const recipient = { company: id, state: 'sent' };
      void writer.set(
        ports.db.doc(paths.recipient(key.organisation, key.campaign, recipientId(id))),
        recipient,
      );
    }
    await writer.close();
    const batch = ports.db.batch();
    for (const { id } of everybody.slice(-REFUSED)) {
      const hash = addressHash(addressOf(id));
      const suppressing = { addressHash: hash, organisation: KEY.organisation, at: earlier };
      writeSuppression(batch, ports.db, { ...suppressing, reason: 'optOut' });
    }
    await batch.commit();
  }

  /** As an adviser who changes a filter again and again. */
  async function middle(group: string | null): Promise<{ ms: number; reads: number }> {
    const counts = [await count(group), await count(group), await count(group)];
    return { ms: median(counts.map(({ ms }) => ms)), reads: Math.max(...counts.map(({ reads }) => reads)) };
  }

  async function count(group: string | null): Promise<{ ms: number; reads: number }> {
    const asked = { ...EVERYBODY, group, quietDays: 30 };
    const started = performance.now();
    const { reads } = await countOperations(async () => {
      const { companies } = await countAudience(ports, caller('adviser'), {
        ...KEY,
        audience: asked,
      });
      if (companies !== (group ? GROUP : COMPANIES)) throw new Error(`${companies} companies were counted`);
    });
    return { ms: Math.round(performance.now() - started), reads };
  }
}
