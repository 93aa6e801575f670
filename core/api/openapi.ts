/** The respondents' API as an OpenAPI 3.1 document, made from the schemas that also check every request. */
import { z } from 'zod';
import { createDocument, type ZodOpenApiObject, type ZodOpenApiResponseObject } from 'zod-openapi';
import { slugSchema } from '../bots/bot.schema.ts';
import { localeSchema } from '../dialogue/dialogue.schema.ts';
import { MEDIA_TYPES } from '../media/media.schema.ts';
import { PROBLEMS, type ProblemCode } from './problem.ts';
import {
  acceptedSchema,
  answersSchema,
  botPointerSchema,
  ownConversationSchema,
  problemSchema,
  startConversationSchema,
  startedConversationSchema,
} from './public.schema.ts';

const conversation = { path: z.object({ id: z.uuid() }) };
const token = [{ conversationToken: [] }];

const json = (schema: z.ZodType, description: string): ZodOpenApiResponseObject => ({
  description,
  content: { 'application/json': { schema } },
});

/** The problem responses of these codes, those of one status together. */
function problems(...codes: ProblemCode[]): Record<string, ZodOpenApiResponseObject> {
  const byStatus = Map.groupBy(codes, (code) => String(PROBLEMS[code].status));
  return Object.fromEntries(
    [...byStatus].map(([status, group]) => [
      status,
      {
        description: group.map((code) => `\`${code}\`: ${PROBLEMS[code].title}`).join('. '),
        content: { 'application/problem+json': { schema: problemSchema } },
      },
    ]),
  );
}

const EVERYWHERE = ['tooMany', 'internal'] as const;
const WITH_BODY = ['malformed', 'tooLarge', 'unsupportedType', ...EVERYWHERE] as const;

const description = `The API behind a bot's page. A conversation is begun with an id that the client makes, answered in \
batches and resumed or erased with the bearer token given at its start. Every request may be repeated: the same \
content is accepted once. Errors are problem documents (RFC 9457).`;

const definition: ZodOpenApiObject = {
  openapi: '3.1.0',
  info: {
    title: 'UKV: respondents',
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
    securitySchemes: { conversationToken: { type: 'http', scheme: 'bearer' } },
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
    '/api/v1/conversations': {
      post: {
        operationId: 'startConversation',
        summary: 'Begin a conversation, or find it again',
        security: [{}, ...token],
        requestBody: { required: true, content: { 'application/json': { schema: startConversationSchema } } },
        responses: {
          '201': json(startedConversationSchema, 'Begun'),
          '200': json(startedConversationSchema, 'Begun before; a token only if it was not presented'),
          ...problems('notFound', 'conflict', 'versionGone', ...WITH_BODY),
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
