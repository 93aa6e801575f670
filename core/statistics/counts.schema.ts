/** Counters as Firestore holds them: increments write only what is not zero, so every part may be missing. */
import { z } from 'zod';

const counter = z.record(z.string(), z.number()).default({});

const countsShape = {
  started: z.number().default(0),
  completed: z.number().default(0),
  shown: counter,
  answered: counter,
  options: z.record(z.string(), z.record(z.string(), z.number())).default({}),
  needs: counter,
  services: counter,
  opened: counter,
  channels: counter,
  openings: counter,
  locales: counter,
};

export const dayCountsSchema = z.object({
  started: z.number().default(0),
  completed: z.number().default(0),
  needs: counter,
});

export const shardDocumentSchema = z.object({
  hour: z.string().regex(/^\d{10}$/),
  versions: z.record(z.string(), z.object(countsShape)),
});

export const monthDocumentSchema = z.object({
  month: z.string().regex(/^\d{6}$/),
  versions: z.record(
    z.string(),
    z.object({ ...countsShape, days: z.record(z.string(), dayCountsSchema).default({}) }),
  ),
});
