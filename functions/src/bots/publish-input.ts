/** Everything that publishing looks at, read at one moment. */
import type { Firestore, QueryDocumentSnapshot, Transaction } from 'firebase-admin/firestore';
import { z } from 'zod';
import { SITE_LIMITS, type Bot, type VersionSource } from '../../../core/bots/bot.schema.ts';
import { paths } from '../../../core/bots/paths.ts';
import { CHECK_CODES, type CheckProblem } from '../../../core/dialogue/problem.ts';
import { mediaInMarkdown } from '../../../core/media/media.schema.ts';
import { needSchema, serviceSchema, type Need, type Service } from '../../../core/needs/need.schema.ts';
import { organisationSchema, type Organisation } from '../../../core/organisations/organisation.schema.ts';
import { staffError } from '../staff/errors.ts';
import { readNodes, readStoredBot, sourceOf } from './draft.ts';

export type MediaSizes = Record<string, { width: number; height: number }>;

export interface PublishInput {
  organisation: Organisation;
  bot: Bot;
  source: VersionSource;
  needs: Need[];
  services: Service[];
  /** Images that the draft uses and that exist. */
  media: MediaSizes;
  /** Ids of nodes of which something could not be read. */
  lost: ReadonlySet<string>;
  /** Settings, needs and services that cannot be read; needs and services are not among the others. */
  broken: CheckProblem[];
}

const BROKEN_SETTINGS: CheckProblem = {
  code: 'brokenSettings',
  severity: CHECK_CODES.brokenSettings,
  node: null,
};

const sizeSchema = z.object({ width: z.int(), height: z.int() });

/**
 * A consistent snapshot, without locks on what advisers are editing. Errors: notFound.
 */
export function readPublishInput(
  db: Firestore,
  organisationId: string,
  botId: string,
): Promise<PublishInput> {
  return db.runTransaction(
    async (transaction) => {
      const organisation = await transaction.get(db.doc(paths.organisation(organisationId)));
      if (!organisation.exists) throw staffError('notFound');
      const { bot, lost } = await readStoredBot(transaction, db, organisationId, botId);
      const nodes = await readNodes(transaction, db, organisationId, botId);
      const source = sourceOf(bot, nodes);
      const needs = await transaction.get(db.collection(paths.needs(organisationId)));
      const services = await transaction.get(db.collection(paths.services(organisationId)));
      return {
        organisation: organisationSchema.parse(organisation.data()),
        bot,
        source,
        needs: needs.docs.flatMap((document) => needSchema.safeParse(document.data()).data ?? []),
        services: services.docs.flatMap((document) => serviceSchema.safeParse(document.data()).data ?? []),
        lost: new Set([...nodes].filter(([, node]) => node.lost).map(([id]) => id)),
        broken: [
          ...(lost.length > 0 ? [BROKEN_SETTINGS] : []),
          ...brokenOf('brokenNeed', needSchema, needs.docs),
          ...brokenOf('brokenService', serviceSchema, services.docs),
        ],
        media: await readMedia(transaction, db, organisationId, mediaIn(source, organisationId)),
      };
    },
    { readOnly: true },
  );
}

/** The rules do not look at the weights inside, so a client of its own making could have put anything there. */
function brokenOf(
  code: 'brokenNeed' | 'brokenService',
  schema: z.ZodType,
  documents: QueryDocumentSnapshot[],
): CheckProblem[] {
  const broken = documents.filter((document) => !schema.safeParse(document.data()).success);
  return broken.map(({ id }) => ({ code, severity: CHECK_CODES[code], node: null, name: id }));
}

/** Ids of the images that a draft uses: its bubbles', the persona's and the site's, those in its texts too. */
export function mediaIn(
  { nodes, persona, site }: Pick<VersionSource, 'nodes' | 'persona' | 'site'>,
  organisation: string,
): string[] {
  const bubbles = Object.values(nodes).flatMap((node) => ('bubbles' in node ? node.bubbles : []));
  const images = bubbles.flatMap((bubble) => (bubble.kind === 'image' ? [bubble.media] : []));
  const pictures = [site.hero, site.logo, site.favicon, site.sharePicture];
  const inTexts = [site.body, ...site.pages.map(({ body }) => body), site.accessibility].flatMap((text) =>
    Object.values(text).flatMap((markdown) => mediaInMarkdown(markdown, organisation)),
  );
  const all = [...images, persona.avatar, ...pictures, ...[...new Set(inTexts)].slice(0, SITE_LIMITS.images)];
  return [...new Set(all)].filter((id) => id !== '');
}

async function readMedia(
  transaction: Transaction,
  db: Firestore,
  organisation: string,
  ids: string[],
): Promise<MediaSizes> {
  if (ids.length === 0) return {};
  const references = ids.map((id) => db.doc(paths.media(organisation, id)));
  const found = await transaction.getAll(...references, { fieldMask: ['width', 'height'] });
  const sizes = found
    .filter((document) => document.exists)
    .map((document) => [document.id, sizeSchema.parse(document.data())] as const);
  return Object.fromEntries(sizes);
}
