/** What the forms of the plain pages post, parsed at the boundary. */
import { z } from 'zod';
import { channelSchema, sourceMarkSchema } from '../../../core/conversation/conversation.schema.ts';
import { CONVERSATION_LIMITS } from '../../../core/conversation/limits.ts';
import { readResumeLink } from '../../../web/src/chat/plain/resume-link.ts';
import { CONTACT_FIELDS, idSchema, localeSchema } from '../../../core/dialogue/dialogue.schema.ts';

/** What a form asks for besides answering; the names of the buttons. */
const DEEDS = [
  'answer',
  'skip',
  'sure',
  'skipSure',
  'keep',
  'restart',
  'language',
  'show',
  'data',
  'erase',
  'erased',
  'copy',
  'pdf',
  'mail',
  'resume',
] as const;

export type Deed =
  | { kind: (typeof DEEDS)[number] }
  /** Back to the answer with this seq. */
  | { kind: 'back'; to: number }
  /** The `nth` link of those that go by one name (a text may hold several). */
  | { kind: 'open'; link: string; nth: number };

const count = (most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.int().max(most));
const MOST = { version: 999_999_999, text: 256_000, short: 2_000, options: 60 };

const deedSchema = z
  .object({
    to: count(CONVERSATION_LIMITS.entries).optional(),
    link: z
      .string()
      .regex(/^[\w:-]{1,90}(\.\d{1,2})?$/)
      .optional(),
    do: z.enum(DEEDS).default('answer'),
  })
  .transform(({ to, link, do: kind }): Deed => {
    if (to !== undefined) return { kind: 'back', to };
    if (link === undefined) return { kind };
    const [name = '', nth = '0'] = link.split('.');
    return { kind: 'open', link: name, nth: Number(nth) };
  });

const contactShape = Object.fromEntries(
  CONTACT_FIELDS.map((field) => [`contact-${field}`, z.string().max(MOST.short).optional()]),
);

const fieldsSchema = z.object({
  /** Absent before the first answer, and on an invitation's pages, whose address says which it is. */
  conversation: z.uuid().optional(),
  token: z.string().max(100).optional(),
  version: count(MOST.version),
  locale: localeSchema,
  channel: channelSchema.catch('site'),
  source: sourceMarkSchema.optional().catch(undefined),
  node: idSchema.or(z.literal('')).default(''),
  seq: count(CONVERSATION_LIMITS.entries),
  /** Seq of the answer whose question is asked again. */
  changes: count(CONVERSATION_LIMITS.entries).optional(),
  text: z.string().max(MOST.text).default(''),
  consent: z.string().max(20).optional(),
  lang: localeSchema.optional().catch(undefined),
  address: z.string().max(MOST.short).default(''),
  /** Letters sent when the page was made. */
  mails: count(99).default(0),
  /** Said by the first form of the chat, and from then on. */
  handover: z.literal('yes').optional().catch(undefined),
  /** A conversation's own link. */
  resume: z.string().max(MOST.short).default(''),
  website: z.string().max(MOST.short).default(''),
  ...contactShape,
});

export type PlainForm = Omit<z.infer<typeof fieldsSchema>, 'consent' | 'website' | 'resume'> & {
  deed: Deed;
  options: string[];
  contact: Partial<Record<(typeof CONTACT_FIELDS)[number], string>>;
  consent: boolean;
  /** What stands in the field that people do not see. */
  trap: string;
};

/** The form that the fields make; null for what none of our pages posts. */
export function parseForm(fields: ReadonlyMap<string, readonly string[]>): PlainForm | null {
  const last = Object.fromEntries([...fields].map(([name, values]) => [name, values.at(-1)]));
  const parsed = fieldsSchema.safeParse(last);
  const deed = deedSchema.safeParse(last);
  const options = z
    .array(z.string().max(100))
    .max(MOST.options)
    .safeParse(fields.get('option') ?? []);
  if (!parsed.success || !deed.success || !options.success) return null;
  const { consent, website, resume, ...rest } = parsed.data;
  const { id, token } = readResumeLink(resume) ?? {};
  const given = CONTACT_FIELDS.map((field) => [field, (last[`contact-${field}`] ?? '').trim()] as const);
  return {
    ...rest,
    ...(deed.data.kind === 'resume' && { conversation: id, token }),
    deed: deed.data,
    options: [...new Set(options.data)],
    contact: Object.fromEntries(given.filter(([, text]) => text !== '')),
    consent: !!consent,
    trap: website.slice(0, 200),
  };
}
