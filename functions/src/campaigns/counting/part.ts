/** What counting keeps of the companies of an organisation: packed parts of their list, without an address or a name. */
import { gunzipSync, gzipSync } from 'node:zlib';
import { Timestamp } from 'firebase-admin/firestore';
import { z } from 'zod';
import { COMPANY_STATUSES, companySchema } from '../../../../core/companies/company.schema.ts';
import { CONTACT_DECISIONS, CONTACT_KINDS } from '../../../../core/contacts/contact.schema.ts';
import { momentSchema } from '../../../../core/text/moment.schema.ts';

const contactSchema = z.object({
  /** Beginning of the keyed hash of the address (`shortHash`). */
  address: z.string(),
  kind: z.enum(CONTACT_KINDS),
  decision: z.enum(CONTACT_DECISIONS),
  rank: z.number(),
  isPattern: z.boolean(),
  isFitAsFirst: z.boolean(),
  isBlocked: z.boolean(),
  hasConsent: z.boolean(),
  /** The organisation may not write to it. */
  isRefused: z.boolean(),
});

const entrySchema = z.object({
  id: z.string(),
  /** null → contacts of a company that is not there. */
  company: z
    .object({
      status: z.enum(COMPANY_STATUSES),
      ...companySchema.pick({ town: true, industry: true, sizeClass: true, groups: true }).shape,
    })
    .nullable(),
  /** Those with an address, in the order of their ids. */
  contacts: z.array(contactSchema),
  /** How many others there are. */
  silent: z.int().min(0),
});
/** A company and its contacts, as far as choosing looks at them. */
export type Entry = z.infer<typeof entrySchema>;

/**
 * `organisations/{o}/audienceParts/{p}`, and of a campaign's recipients `…/campaigns/{k}/audienceParts/members`;
 * functions only. The ids of the companies lie after `after`, up to `upTo` included.
 */
export const partSchema = z.object({
  after: z.string(),
  /** null → to the last. */
  upTo: z.string().nullable(),
  /** By our clock, as `updatedAt` is. */
  asOf: momentSchema,
  /** By the database's: what was written until then is in it. */
  readAt: z.instanceof(Timestamp),
  expiresAt: momentSchema,
  /** gzip of JSON. */
  content: z.instanceof(Buffer),
});
export type StoredPart = z.infer<typeof partSchema>;

export interface Range {
  after: string;
  upTo: string | null;
}

export interface Part extends Range {
  asOf: Date;
  readAt: Timestamp;
  entries: Entry[];
}

const DAY = 86_400_000;
/** Of 1,048,576 that a document may hold. */
const MOST_BYTES = 900_000;

/** Enough to tell the addresses of one organisation apart (48 bits), and not an address. */
export const shortHash = (addressHash: string) => addressHash.slice(0, 12);

/** Stands for a contact of a company: its place among those with an address, in the order of their ids. */
export const placeId = (company: string, index: number) => `${company}/${String(index).padStart(6, '0')}`;

/** null where the document would be too large. */
export function pack(content: unknown): Buffer | null {
  const packed = gzipSync(JSON.stringify(content));
  return packed.length > MOST_BYTES ? null : packed;
}

export function unpack(content: Buffer): unknown {
  return JSON.parse(gunzipSync(content).toString());
}

/** null where the document would be too large. */
export function storedPart({ entries, ...about }: Part): StoredPart | null {
  const content = pack(entries);
  return content && { ...about, expiresAt: new Date(about.asOf.getTime() + DAY), content };
}

/** null where it was kept in another form, by an earlier version of the product. */
export function partFrom(document: unknown): Part | null {
  const stored = partSchema.safeParse(document);
  if (!stored.success) return null;
  const { after, upTo, asOf, readAt, content } = stored.data;
  const entries = z.array(entrySchema).safeParse(unpack(content));
  return entries.success ? { after, upTo, asOf, readAt, entries: entries.data } : null;
}

/** Whether a company belongs to the range. */
export const isWithin = ({ after, upTo }: Range, company: string) =>
  company > after && (upTo === null || company <= upTo);

/**
 * Parts that cover the list from its beginning to its end without overlapping, the newest first where there are
 * several, and what lies between them.
 */
export function tiled<Some extends Range & { asOf: Date }>(
  parts: readonly Some[],
): { tiles: Some[]; gaps: Range[] } {
  const line = parts.toSorted(
    (a, b) => (a.after < b.after ? -1 : Number(a.after > b.after)) || b.asOf.getTime() - a.asOf.getTime(),
  );
  const tiles: Some[] = [];
  const gaps: Range[] = [];
  let place: string | null = '';
  for (const part of line) {
    if (place === null || part.after < place) continue;
    if (part.after > place) gaps.push({ after: place, upTo: part.after });
    tiles.push(part);
    place = part.upTo;
  }
  if (place !== null) gaps.push({ after: place, upTo: null });
  return { tiles, gaps };
}

/** The same in parts of at most `size` entries, in the order of their ids. */
export function parted({ entries, after, upTo, ...moments }: Part, size: number): Part[] {
  const line = entries.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const count = Math.max(1, Math.ceil(line.length / size));
  return Array.from({ length: count }, (_, index) => {
    const some = line.slice(index * size, (index + 1) * size);
    const before = index === 0 ? after : (line[index * size - 1]?.id ?? after);
    return {
      after: before,
      upTo: index === count - 1 ? upTo : (some.at(-1)?.id ?? upTo),
      entries: some,
      ...moments,
    };
  });
}
