import { z } from 'zod';
import { idSchema, labelSchema, localeSchema, nodeSchema, textOf } from '../dialogue/dialogue.schema.ts';
import { momentSchema } from '../text/moment.schema.ts';

/** Lower case letters, digits and single hyphens, 3–60: what stands in the bot's address. */
export const slugSchema = z
  .string()
  .min(3)
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

const colourSchema = z.string().regex(/^#[0-9a-f]{6}$/);
const pictureSchema = z.union([idSchema, z.literal('')]).default('');

/**
 * `body` and `lead`: characters in a language; `images`: pictures in the texts of a site's pages, in all languages
 * together.
 */
export const SITE_LIMITS = { body: 20_000, lead: 300, pages: 8, origins: 20, images: 100 } as const;

/** Address of a page within the site: as a slug, but a short word will do. */
export const pageSlugSchema = z
  .string()
  .min(1)
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** A further page of the site. */
const sitePageSchema = z.strictObject({
  slug: pageSlugSchema,
  title: labelSchema,
  /** Markdown. */
  body: textOf(SITE_LIMITS.body),
});

/** How the chat meets a visitor of the site: a sheet over it, the whole page, or a part of it. */
export const CHAT_LAYOUTS = ['popup', 'full', 'inline'] as const;

/** `https://www.yritys.fi`: scheme, host and perhaps a port, as browsers write an origin. */
export const originSchema = z
  .string()
  .max(200)
  .regex(/^https?:\/\/[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?$/);

export const feedbackSchema = z.union([z.email().max(200), z.literal('')]);

/** Pictures are ids of images in media; '' → none. */
export const siteSchema = z.strictObject({
  title: labelSchema,
  /** One or two sentences under the title; also what search engines and shared links show. */
  lead: textOf(SITE_LIMITS.lead).default({}),
  /** Markdown. */
  body: textOf(SITE_LIMITS.body),
  hero: pictureSchema,
  logo: pictureSchema,
  favicon: pictureSchema,
  sharePicture: pictureSchema,
  /** '' → the organisation's. */
  accent: z.union([colourSchema, z.literal('')]).default(''),
  /** Background of the site's header; '' → the page's own. */
  ground: z.union([colourSchema, z.literal('')]).default(''),
  layout: z.enum(CHAT_LAYOUTS).default('popup'),
  /** Search engines may show it. */
  listed: z.boolean().default(false),
  pages: z.array(sitePageSchema).max(SITE_LIMITS.pages).default([]),
  /** Markdown of the accessibility statement; '' in a language → the statement made from the template. */
  accessibility: textOf(SITE_LIMITS.body).default({}),
  /** E-mail address for feedback on accessibility; '' → none given. The check asks for a `feedbackSchema`. */
  feedback: z.string().max(200).default(''),
  /** Sites that may show the chat in a frame. The check asks for origins, as `originSchema` has them. */
  embedOn: z.array(z.string().max(200)).max(SITE_LIMITS.origins).default([]),
});

export const personaSchema = z.strictObject({
  /** Who speaks: "Aino" or "Vantaan yritysneuvonta". */
  name: z.string().max(60),
  role: labelSchema,
  /** Id of an image in media; '' → initials. */
  avatar: z.union([idSchema, z.literal('')]),
});

/** `organisations/{o}/bots/{b}`: the draft's settings. Its nodes are documents of their own. */
export const botSchema = z.object({
  name: z.string().min(1).max(120),
  slug: slugSchema,
  start: idSchema,
  locales: z.array(localeSchema).min(1),
  defaultLocale: localeSchema,
  site: siteSchema,
  persona: personaSchema,
  /** Rises by one on every change; a write must name the revision it was made on. */
  rev: z.int().min(1),
  /** null → never published. */
  publishedVersion: z.int().min(1).nullable(),
  /** Highest version number handed out; numbers are never used twice. */
  lastVersion: z.int().min(1).optional(),
  archived: z.boolean(),
  createdAt: momentSchema,
  updatedAt: momentSchema,
});
export type Bot = z.infer<typeof botSchema>;
export type BotSite = z.infer<typeof siteSchema>;
export type SitePage = z.infer<typeof sitePageSchema>;
export type ChatLayout = BotSite['layout'];
export type BotPersona = z.infer<typeof personaSchema>;

/** What advisers may change in a bot directly (the rest goes through functions). */
export const BOT_EDITABLE = ['name', 'start', 'locales', 'defaultLocale', 'site', 'persona'] as const;

/** `…/bots/{b}/nodes/{n}`: one node of the draft. */
export const nodeDocumentSchema = z.object({
  node: nodeSchema,
  rev: z.int().min(1),
  updatedBy: z.string(),
  updatedAt: momentSchema,
});
export type NodeDocument = z.infer<typeof nodeDocumentSchema>;

/** `…/bots/{b}/versions/{v}`: published, immutable but for `supersededAt`. */
export const versionSchema = z.object({
  version: z.int().min(1),
  note: z.string().max(500),
  locales: z.array(localeSchema).min(1),
  /** The language that the page opens in. */
  defaultLocale: localeSchema,
  nodeCount: z.int(),
  publishedBy: z.string(),
  publishedByName: z.string(),
  publishedAt: momentSchema,
  supersededAt: momentSchema.nullable(),
  /** Number of chunks per part: a language's compiled version, or `source` (the draft as it was). */
  parts: z.record(z.string(), z.int().min(1)),
});
export type Version = z.infer<typeof versionSchema>;

/** `…/versions/{v}/chunks/{part}-{i}`: a slice of the part's JSON, ≤ 900 kB in UTF-8. */
export const chunkSchema = z.object({ part: z.string(), index: z.int(), json: z.string() });

/** The part `source`: what a version was made of, for looking, comparing and restoring. */
export const versionSourceSchema = z.object({
  name: z.string(),
  start: idSchema,
  locales: z.array(localeSchema).min(1),
  defaultLocale: localeSchema,
  site: siteSchema,
  persona: personaSchema,
  nodes: z.record(idSchema, nodeSchema),
});
export type VersionSource = z.infer<typeof versionSourceSchema>;

/** `slugs/{slug}`: public pointer from an address to what is published there; functions only. */
export const slugDocumentSchema = z.object({
  organisation: z.string(),
  bot: z.string(),
  publishedVersion: z.int().min(1).nullable(),
  archived: z.boolean(),
  /** What search engines are told of the site; absent → nothing. An old address of the bot has none. */
  listing: z
    .object({
      locales: z.array(localeSchema).min(1),
      defaultLocale: localeSchema,
      /** Slugs of the further pages. */
      pages: z.array(pageSlugSchema),
      publishedAt: momentSchema,
    })
    .optional(),
});
export type SlugDocument = z.infer<typeof slugDocumentSchema>;
