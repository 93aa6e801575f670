import type { Firestore } from 'firebase-admin/firestore';
import { liveMailer } from '../mail/live.ts';
import { publicUrlOf } from '../mail/settings.ts';
import { isApproved } from '../staff/approval.ts';
import { addressHash, suppressedAmong } from '../suppressions/suppressions.ts';
import { readFonts, type Fonts } from './fonts.ts';
import { mailRates, type MailPorts } from './mail.service.ts';
import type { FilePorts, SummaryPorts } from './summary.service.ts';

/** What summaries need besides the conversation's ports, as the deployed functions have it. */
export function summaryPortsIn(db: Firestore, ports: SummaryPorts): FilePorts & MailPorts {
  let fonts: Fonts | undefined;
  return {
    ...ports,
    fonts: () => (fonts ??= readFonts(import.meta.url)),
    send: liveMailer(),
    isSuppressed: async (organisation, address) =>
      (await suppressedAmong(db, organisation, [addressHash(address)])).size > 0,
    isApproved: (organisation) => isApproved(db, organisation),
    ...mailRates(db, ports.clock),
    publicUrl: () => publicUrlOf(),
  };
}
