import { Readable } from 'node:stream';
import { HttpsError } from 'firebase-functions/v2/https';
import type { Auth } from 'firebase-admin/auth';
import type { Firestore } from 'firebase-admin/firestore';
import type { Context, Hono } from 'hono';
import { excelQuerySchema } from '../../../core/api/staff.schema.ts';
import { auth, firestore } from '../firebase/admin.ts';
import { systemClock, type Clock } from '../firebase/clock.ts';
import { logError } from '../firebase/logger.ts';
import type { Mount } from '../http/app.ts';
import { problemOf } from '../http/problem.ts';
import { limitedRate } from '../http/rate-limit.ts';
import { addRoute } from '../http/routes.ts';
import { requireRight } from '../staff/rights.ts';
import { prepareExcel, type ExcelDownload } from './excel.service.ts';

export interface ExcelPorts {
  db: Firestore;
  auth: Pick<Auth, 'verifyIdToken'>;
  clock: Clock;
}

const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** A file is heavy work; nobody needs more of them. */
const FILES_PER_MINUTE = 10;

/** `GET /api/v1/staff/conversations.xlsx`, with a member's ID token as bearer. */
export function excelRoutes(ports: ExcelPorts): Mount {
  return (app) =>
    addRoute(
      app,
      '/api/v1/staff/conversations.xlsx',
      { GET: (context) => download(ports, context) },
      limitedRate(FILES_PER_MINUTE, (context) => context.req.header('authorization') ?? null),
    );
}

/** The same on this process's own Firebase app. */
export function mountExcel(app: Hono): void {
  excelRoutes({ db: firestore(), auth: auth(), clock: systemClock })(app);
}

async function download({ db, auth: tokens, clock }: ExcelPorts, { req }: Context): Promise<Response> {
  const uid = await signedIn(tokens, req.header('authorization'));
  if (uid === null) return problemOf('unauthorised');
  const query = excelQuerySchema.safeParse(req.query());
  if (!query.success) return problemOf('malformed');
  if (!(await mayRead(db, query.data.organisation, uid))) return problemOf('forbidden');
  const file = await prepareExcel(db, query.data, { uid }, clock());
  return file ? fileResponse(file) : problemOf('notFound');
}

async function signedIn(tokens: ExcelPorts['auth'], header = ''): Promise<string | null> {
  const [, token] = /^Bearer ([\w.~+/-]+=*)$/i.exec(header) ?? [];
  if (!token) return null;
  try {
    return (await tokens.verifyIdToken(token)).uid;
  } catch {
    // Expired, altered or somebody else's: to the caller they are all the same.
    return null;
  }
}

async function mayRead(db: Firestore, organisation: string, uid: string): Promise<boolean> {
  try {
    await requireRight(db, organisation, uid, 'readConversations');
    return true;
  } catch (error) {
    if (error instanceof HttpsError) return false;
    throw error;
  }
}

function fileResponse({ fileName, count, bytes }: ExcelDownload): Response {
  return new Response(Readable.toWeb(Readable.from(logged(bytes), { highWaterMark: 1 })) as ReadableStream, {
    headers: {
      'content-type': CONTENT_TYPE,
      'content-disposition': attachment(fileName),
      'cache-control': 'private, no-store',
      'x-conversation-count': String(count),
    },
  });
}

/** A failure after the first byte can only break the download off; the log tells why. */
async function* logged(bytes: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes;
  } catch (error) {
    logError('excel.stream', error);
    throw error;
  }
}

/** RFC 6266: an ASCII name for old programs and the true one. */
function attachment(fileName: string): string {
  const ascii = fileName.normalize('NFD').replace(/[^\x20-\x7e]/g, '').replace(/["\\]/g, ''); // prettier-ignore
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
