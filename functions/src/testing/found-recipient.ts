import type { DocumentReference, Timestamp } from 'firebase-admin/firestore';
import type { Recipient } from '../../../core/campaigns/recipient.schema.ts';
import type { FoundRecipient } from '../invitations/recipients.ts';

/** A recipient as an invitation's link finds them, for tests without a database. */
export function foundRecipient(recipient: Partial<Recipient>): FoundRecipient {
  return {
    key: { organisation: 'vantaa', campaign: 'spring', recipient: 'r' },
    reference: {} as DocumentReference,
    lastUpdateTime: {} as Timestamp,
    recipient: recipient as Recipient,
  };
}
