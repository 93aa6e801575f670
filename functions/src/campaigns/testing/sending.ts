/** A campaign that a test sends itself, turn by turn, to a mail server of its own. */
import type { Firestore } from 'firebase-admin/firestore';
import { paths } from '../../../../core/bots/paths.ts';
import type { Campaign } from '../../../../core/campaigns/campaign.schema.ts';
import { reach } from '../../../../core/campaigns/progress.ts';
import type { Milestone } from '../../../../core/campaigns/recipient.schema.ts';
import { HOME, openPorts, storeWorld, type TestPorts } from '../../staff/testing/ports.ts';
import { addressHash, writeSuppression } from '../../suppressions/suppressions.ts';
import type { SendPorts } from '../ports.ts';
import { queueCampaign } from '../queue.ts';
import { sendTurn } from '../turn.ts';
import { openSmtp, type TestSmtp } from '../../mail/testing/smtp.ts';
import { CAMPAIGN, KEY, recipientTo, sendPortsOf, storeFirms, storeStarted, type Firm } from './world.ts';

export const MINUTE = 60_000;
export const DAY = 86_400_000;

export interface SendingWorld {
  ports: TestPorts;
  smtp: TestSmtp;
  /** Stores the firms and queues a campaign to them. */
  begin: (firms: readonly Firm[], change?: Partial<Campaign>) => Promise<void>;
  /** Turns a minute apart, as the clock gives them. */
  turns: (count: number, change?: Partial<SendPorts>) => Promise<void>;
  /** Addresses of the mails that arrived, in their order. */
  receivers: () => string[];
  /** The address forbids this organisation to write to it. */
  optOut: (email: string) => Promise<void>;
  mark: (email: string, milestone: Milestone) => Promise<void>;
  close: () => Promise<void>;
}

export async function openSendingWorld(project: string): Promise<SendingWorld> {
  const [ports, smtp] = await Promise.all([openPorts(project), openSmtp()]);
  await storeWorld(ports);
  const { db, now } = ports;
  return {
    ports,
    smtp,
    begin: async (firms, change) => {
      await storeFirms(db, firms);
      await storeStarted(ports, change);
      await queueCampaign(ports, KEY);
    },
    turns: async (count, change) => {
      const send = sendPortsOf(ports, smtp.url, change);
      for (let turn = 0; turn < count; turn += 1) {
        await sendTurn(send, KEY);
        ports.wait(MINUTE);
      }
    },
    receivers: () => smtp.received.map(({ to }) => to),
    optOut: async (email) => {
      const hash = addressHash(email);
      const batch = db.batch();
      writeSuppression(batch, db, { addressHash: hash, organisation: HOME, reason: 'optOut', at: now() });
      await batch.commit();
    },
    mark: async (email, milestone) => {
      const { id, ...recipient } = await recipientTo(ports, email);
      const change = reach(recipient, milestone, now());
      await db.doc(paths.recipient(HOME, CAMPAIGN, id)).update({ ...change });
    },
    close: async () => {
      await Promise.all([ports.close(), smtp.close()]);
    },
  };
}

/**
 * The database, whose reads of several documents at once (`getAll`) happen after `before` has had its turn.
 * @param before gets the number of documents
 */
export function beforeReads(db: Firestore, before: (documents: number) => Promise<void>): Firestore {
  return new Proxy(db, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      if (name !== 'getAll') return value.bind(target) as unknown;
      return async (...references: unknown[]) => {
        await before(references.length);
        return value.apply(target, references) as unknown;
      };
    },
  });
}

/** A firm whose only address begins so: the test's mail server goes by it. */
export function addressed(local: string, id = 'odd'): Firm {
  return { id, contacts: [{ email: `${local}@${id}.example` }] };
}
