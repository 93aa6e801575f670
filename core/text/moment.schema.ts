import { z } from 'zod';

/**
 * A moment read from a Firestore document. Both SDKs' Timestamp has `toDate`, so core needs neither;
 * writes give a Date or the SDK's server timestamp. A pending local write reads as now. Calls carry it as
 * ISO 8601, the form that JSON has for it.
 */
export const momentSchema = z
  .union([
    z.date(),
    z.iso.datetime().transform((text) => new Date(text)),
    z.custom<{ toDate(): Date }>((v) => typeof (v as { toDate?: unknown })?.toDate === 'function'),
  ])
  .transform((value) => (value instanceof Date ? value : value.toDate()));
