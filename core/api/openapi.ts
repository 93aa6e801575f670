/** The respondents' API as an OpenAPI 3.1 document, made from the schemas that also check every request. */
import { z } from 'zod';
import { createDocument, type ZodOpenApiObject } from 'zod-openapi';
import { slugSchema } from '../bots/bot.schema.ts';
import { localeSchema } from '../dialogue/dialogue.schema.ts';
import { MEDIA_TYPES } from '../media/media.schema.ts';
import { bounceTakenSchema, mailEventsSchema, mailEventsTakenSchema } from './mail-events.schema.ts';
import { json, page, problems } from './openapi-responses.ts';
import {
  acceptedSchema,
  answersSchema,
  botPointerSchema,
  companySuggestionsSchema,
  openingSchema,
  ownConversationSchema,
  problemSchema,
  startConversationSchema,
  startedConversationSchema,
  summaryMailedSchema,
  summaryMailSchema,
} from './public.schema.ts';

const conversation = { path: z.object({ id: z.uuid() }) };
const token = [{ conversationToken: [] }];
const invitation = { path: z.object({ token: z.string() }) };
const signature = [{ mailSignature: [] }];
const unsubscribeForm = z.union([
  z.object({ 'List-Unsubscribe': z.literal('One-Click') }),
  z.object({ scope: z.enum(['organisation', 'all']) }),
]);

const EVERYWHERE = ['tooMany', 'internal'] as const;
const WITH_BODY = ['malformed', 'tooLarge', 'unsupportedType', ...EVERYWHERE] as const;

const description = `The API behind a bot's page. A conversation is begun with an id that the client makes, answered in \
batches and resumed or erased with the bearer token given at its start. Every request may be repeated: the same \
content is accepted once. Errors are problem documents (RFC 9457).`;

const definition: ZodOpenApiObject = {
  openapi: '3.1.0',
  info: {
    title: 'UKV: respondents and mail',
    version: '1.0.0',
    description,
    license: { name: 'MIT', identifier: 'MIT' },
  },
  servers: [{ url: '/' }],
  components: {
    schemas: {
      BotPointer: botPointerSchema,
      StartConversation: startConversationSchema,
      StartedConversation: startedConversationSchema,
      Answers: answersSchema,
      Accepted: acceptedSchema,
      OwnConversation: ownConversationSchema,
      Problem: problemSchema,
    },
    securitySchemes: {
      conversationToken: { type: 'http', scheme: 'bearer' },
      mailSignature: {
        type: 'apiKey',
        in: 'header',
        name: 'ukv-signature',
        description: '`t=<unix seconds>,v1=<HMAC-SHA256 of "<t>.<body>" in hex>`; holds for five minutes',
      },
    },
  },
  paths: {
    '/api/v1/bots/{slug}': {
      get: {
        operationId: 'readBot',
        summary: 'What is published at an address',
        requestParams: { path: z.object({ slug: slugSchema }) },
        responses: { '200': json(botPointerSchema, 'The bot'), ...problems('notFound', ...EVERYWHERE) },
      },
    },
    '/api/v1/bots/{slug}/versions/{version}/{locale}': {
      get: {
        operationId: 'readVersion',
        summary: 'A published version in one language; never changes',
        requestParams: {
          path: z.object({ slug: slugSchema, version: z.int().min(1), locale: localeSchema }),
        },
        responses: {
          '200': json(
            z.looseObject({ format: z.literal(1) }),
            'Site, persona and dialogue, texts as safe HTML',
          ),
          ...problems('notFound', ...EVERYWHERE),
        },
      },
    },
    '/api/v1/companies': {
      get: {
        operationId: 'suggestCompanies',
        summary: 'Companies of the register for the beginning of a name, or for a business id',
        description:
          'Best first. Empty for fewer than three letters, and where the register gives no answer now.',
        requestParams: { query: z.object({ q: z.string() }) },
        responses: {
          '200': json(companySuggestionsSchema, 'At most eight companies'),
          ...problems(...EVERYWHERE),
        },
      },
    },
    '/api/v1/openings': {
      post: {
        operationId: 'tellOpening',
        summary:
          'Tell that somebody has opened the page: they did something, or it was in view for ten seconds',
        description: 'Who fetches a page has not opened it. Nothing is kept but the number.',
        requestBody: { required: true, content: { 'application/json': { schema: openingSchema } } },
        responses: { '204': { description: 'Noted, where it counts' }, ...problems(...WITH_BODY) },
      },
    },
    '/api/v1/conversations': {
      post: {
        operationId: 'startConversation',
        summary: 'Begin a conversation, or find it again',
        security: [{}, ...token],
        requestBody: { required: true, content: { 'application/json': { schema: startConversationSchema } } },
        responses: {
          '201': json(startedConversationSchema, 'Begun'),
          '200': json(
            startedConversationSchema,
            'Begun before, perhaps on another device from the same invitation; a token only if it was not presented',
          ),
          ...problems('forbidden', 'notFound', 'conflict', 'versionGone', 'effortNeeded', ...WITH_BODY),
        },
      },
    },
    '/api/v1/conversations/{id}/answers': {
      post: {
        operationId: 'sendAnswers',
        summary: 'Send a batch of entries: all are kept, or none',
        security: token,
        requestParams: conversation,
        requestBody: { required: true, content: { 'application/json': { schema: answersSchema } } },
        responses: {
          '200': json(acceptedSchema, 'Everything up to `seq` is kept'),
          ...problems('unauthorised', 'notFound', 'conflict', 'invalidAnswer', ...WITH_BODY),
        },
      },
    },
    '/api/v1/conversations/{id}': {
      get: {
        operationId: 'readConversation',
        summary: "The respondent's own copy",
        security: token,
        requestParams: conversation,
        responses: {
          '200': json(ownConversationSchema, 'The conversation'),
          ...problems('unauthorised', 'notFound', ...EVERYWHERE),
        },
      },
      delete: {
        operationId: 'eraseConversation',
        summary: 'Erase the conversation at once',
        security: token,
        requestParams: conversation,
        responses: {
          '204': { description: 'Erased' },
          ...problems('unauthorised', 'notFound', ...EVERYWHERE),
        },
      },
    },
    '/api/v1/conversations/{id}/summary.pdf': {
      get: {
        operationId: 'readSummary',
        summary: 'The answers that stand and, at the end, the services with the reason why, as a tagged PDF',
        security: token,
        requestParams: { ...conversation, query: z.object({ lang: localeSchema.optional() }) },
        responses: {
          '200': { description: 'The file', content: { 'application/pdf': {} } },
          ...problems('unauthorised', 'notFound', ...EVERYWHERE),
        },
      },
    },
    '/api/v1/conversations/{id}/summary-mail': {
      post: {
        operationId: 'mailSummary',
        summary:
          'Send the ready answers and the services to an address that is used for this letter alone; three times at most',
        security: token,
        requestParams: conversation,
        requestBody: { required: true, content: { 'application/json': { schema: summaryMailSchema } } },
        responses: {
          '200': json(summaryMailedSchema, 'On its way, unless the address has refused mail from the sender'),
          ...problems('unauthorised', 'notFound', 'notCompleted', ...WITH_BODY),
        },
      },
    },
    '/api/v1/unsubscribe/{token}': {
      get: {
        operationId: 'showUnsubscribe',
        summary: 'A page to stop further mail; changes nothing by itself',
        requestParams: invitation,
        responses: { '200': page('The page'), '404': page('No such link'), ...problems(...EVERYWHERE) },
      },
      post: {
        operationId: 'unsubscribe',
        summary: 'Stop further mail from this sender (one click, RFC 8058) or from all',
        requestParams: invitation,
        requestBody: {
          required: true,
          content: {
            'application/x-www-form-urlencoded': { schema: unsubscribeForm },
            'multipart/form-data': { schema: unsubscribeForm },
          },
        },
        responses: {
          '200': page('Stopped; the same again changes nothing'),
          '400': page('The form says neither'),
          '404': page('No such link'),
          ...problems(...EVERYWHERE),
        },
      },
    },
    '/api/v1/privacy/{token}': {
      get: {
        operationId: 'showInvitedPrivacy',
        summary: 'A page that tells the recipient how their data is handled; opens and counts nothing',
        requestParams: invitation,
        responses: { '200': page('The page'), '404': page('No such link'), ...problems(...EVERYWHERE) },
      },
    },
    '/api/v1/invited/{organisation}/privacy': {
      get: {
        operationId: 'showPrivacyOfInvited',
        summary: 'The same page of nobody in particular, for test mails and previews',
        requestParams: { path: z.object({ organisation: z.string() }) },
        responses: {
          '200': page('The page'),
          '404': page('No such organisation'),
          ...problems(...EVERYWHERE),
        },
      },
    },
    '/api/v1/mail/events': {
      post: {
        operationId: 'takeMailEvents',
        summary: 'Deliveries, bounces and complaints, from a mail provider',
        security: signature,
        requestBody: { required: true, content: { 'application/json': { schema: mailEventsSchema } } },
        responses: {
          '200': json(mailEventsTakenSchema, 'What became of each event'),
          ...problems('unauthorised', ...WITH_BODY),
        },
      },
    },
    '/api/v1/mail/bounces': {
      post: {
        operationId: 'takeBounce',
        summary: 'A mail from the bounce mailbox: a delivery report (RFC 3464) or a complaint (RFC 5965)',
        security: signature,
        requestBody: { required: true, content: { 'message/rfc822': {} } },
        responses: {
          '200': json(bounceTakenSchema, 'What became of it'),
          ...problems('unauthorised', 'tooLarge', 'unsupportedType', ...EVERYWHERE),
        },
      },
    },
    '/api/v1/media/{reference}': {
      get: {
        operationId: 'readImage',
        summary: 'An image; never changes',
        requestParams: { path: z.object({ reference: z.string() }) },
        responses: {
          '200': {
            description: 'The image',
            content: Object.fromEntries(MEDIA_TYPES.map((type) => [type, {}])),
          },
          ...problems('notFound', ...EVERYWHERE),
        },
      },
    },
  },
};

/** The document; a copy of it is docs/api/openapi.json. */
export function openapiDocument(): ReturnType<typeof createDocument> {
  return createDocument(definition);
}
