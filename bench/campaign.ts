import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { queueCampaign } from '../functions/src/campaigns/queue.ts';
import {
  campaignFixture,
  campaignOf,
  firms,
  KEY,
  sendPortsOf,
  storeFirms,
  storeStarted,
} from '../functions/src/campaigns/testing/world.ts';
import { sendTurn } from '../functions/src/campaigns/turn.ts';
import { openSmtp } from '../functions/src/mail/testing/smtp.ts';
import { openPorts, storeWorld, type TestPorts } from '../functions/src/staff/testing/ports.ts';
import { countOperations } from '../functions/src/testing/counting.ts';
import type { Figure } from './figure.ts';

const RECIPIENTS = 10_000;
const FEW = 1_000;
const PER_HOUR = 300;
const HOURS = 3;
const MINUTE = 60_000;
/** The young generation as it is on the deployed function's 512 MiB. */
const INSTANCE_HEAP = ['--max-semi-space-size=8'];
const SCHEDULE = campaignFixture().schedule;

interface Queued {
  seconds: number;
  kilobytes: number;
}

async function openWorld(name: string, recipients: number): Promise<TestPorts> {
  const ports = await openPorts(`demo-bench-campaign-${name}`);
  await storeWorld(ports);
  await storeFirms(ports.db, firms(recipients));
  return ports;
}

/** Queueing by a process of its own, as a deployed function does it. */
async function queueing(recipients: number): Promise<Queued> {
  const name = `queue-${recipients}`;
  const ports = await openWorld(name, recipients);
  await storeStarted(ports);
  const worker = fork(join(import.meta.dirname, 'campaign', 'queue.ts'), [`demo-bench-campaign-${name}`], {
    execArgv: INSTANCE_HEAP,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [queued] = (await once(worker, 'message')) as [Queued];
  const { recipients: counted } = await campaignOf(ports);
  if (counted !== recipients) throw new Error(`${counted} of ${recipients} were queued`);
  await ports.close();
  return queued;
}

/** A campaign from queueing to its end: what it writes, and how its hours keep to the pace. Ticks come late by up to 15 s. */
async function sending(): Promise<{ writes: number; paceError: number }> {
  const recipients = PER_HOUR * HOURS;
  const ports = await openWorld('send', recipients);
  const smtp = await openSmtp();
  await storeStarted(ports, { schedule: { ...SCHEDULE, perHour: PER_HOUR } });
  const hours: number[] = [];
  const { writes } = await countOperations(async () => {
    await queueCampaign(ports, KEY);
    const send = sendPortsOf(ports, smtp.url);
    const began = ports.now().getTime();
    for (let minute = 0; (await campaignOf(ports)).status === 'running'; minute += 1) {
      const late = (minute * 7_919) % 15_000;
      ports.wait(began + minute * MINUTE + late - ports.now().getTime());
      await sendTurn(send, KEY);
      if (minute > 0 && minute % 60 === 0) hours.push(smtp.received.length);
    }
  });
  await Promise.all([ports.close(), smtp.close()]);
  const errors = hours.map((sent, hour) => Math.abs(sent - (hours[hour - 1] ?? 0) - PER_HOUR) / PER_HOUR);
  if (smtp.received.length !== recipients || errors.length === 0) throw new Error('The campaign did not end');
  return { writes: writes / recipients, paceError: Math.max(...errors) };
}

export default async function campaign(): Promise<Figure[]> {
  const many = await queueing(RECIPIENTS);
  const few = await queueing(FEW);
  const { writes, paceError } = await sending();
  const megabytes = ({ kilobytes }: Queued) => Math.round((kilobytes * 1_024) / 1e6);
  return [
    { name: 'campaign-queue-s-10000', value: Math.round(many.seconds * 10) / 10, unit: 's', goal: '≤ 60' },
    { name: 'campaign-queue-rss-mb-10000', value: megabytes(many), unit: 'MB', goal: null },
    { name: 'campaign-queue-rss-mb-1000', value: megabytes(few), unit: 'MB', goal: null },
    {
      name: 'campaign-writes-per-recipient',
      value: Math.round(writes * 100) / 100,
      unit: 'documents',
      goal: '≤ 4',
    },
    { name: 'campaign-pace-error', value: Math.round(paceError * 1_000) / 10, unit: '%', goal: '≤ 5' },
  ];
}
