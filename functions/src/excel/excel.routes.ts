import { HttpsError } from 'firebase-functions/v2/https';
import type { Auth } from 'firebase-admin/auth';
import type { Firestore } from 'firebase-admin/firestore';
import type { Context, Hono } from 'hono';
import type { z } from 'zod';
import { campaignExcelQuerySchema, excelQuerySchema } from '../../../core/api/staff.schema.ts';
import type { Right } from '../../../core/organisations/organisation.schema.ts';
import { auth, firestore } from '../firebase/admin.ts';
import { systemClock, type Clock } from '../firebase/clock.ts';
import type { Mount } from '../http/app.ts';
import { problemOf } from '../http/problem.ts';
import { addressOf } from '../http/address.ts';
import { limitedRate, rateOf, tooMany, type Rate } from '../http/rate-limit.ts';
import { addRoute } from '../http/routes.ts';
import { requireRight } from '../staff/rights.ts';
import { prepareCampaignExcel } from './campaign.service.ts';
import { fileResponse, type ExcelDownload } from './download.ts';
import { prepareExcel } from './excel.service.ts';

export interface ExcelPorts {
  db: Firestore;
  auth: Pick<Auth, 'verifyIdToken'>;
  clock: Clock;
}

/** A minute. A file is heavy work; nobody needs more of them. An office may sit behind one address. */
const RATES = { filesPerPerson: 10, requestsPerAddress: 600 };

interface StaffFile<Query extends { organisation: string }> {
  path: string;
  query: z.ZodType<Query>;
  right: Right;
  /** null where there is no such thing. */
  prepare: (db: Firestore, query: Query, member: { uid: string }, now: Date) => Promise<ExcelDownload | null>;
}

/** The files that members download, with their ID token as bearer. */
export function excelRoutes(ports: ExcelPorts): Mount {
  // One limit for all files of a person, known by a verified token: what a header claims is anybody's to invent.
  const perPerson = rateOf(RATES.filesPerPerson, 60);
  const perAddress = limitedRate(RATES.requestsPerAddress, addressOf);
  return (app) => {
    const mount = <Query extends { organisation: string }>(file: StaffFile<Query>) =>
      addRoute(app, file.path, { GET: (context) => download(ports, file, context, perPerson) }, perAddress);
    mount({
      path: '/api/v1/staff/conversations.xlsx',
      query: excelQuerySchema,
      right: 'readConversations',
      prepare: prepareExcel,
    });
    mount({
      path: '/api/v1/staff/campaign.xlsx',
      query: campaignExcelQuerySchema,
      right: 'readCampaigns',
      prepare: prepareCampaignExcel,
    });
  };
}

/** The same on this process's own Firebase app. */
export function mountExcel(app: Hono): void {
  excelRoutes({ db: firestore(), auth: auth(), clock: systemClock })(app);
}

async function download<Query extends { organisation: string }>(
  { db, auth: tokens, clock }: ExcelPorts,
  { query: schema, right, prepare }: StaffFile<Query>,
  { req }: Context,
  perPerson: Rate,
): Promise<Response> {
  const uid = await signedIn(tokens, req.header('authorization'));
  if (uid === null) return problemOf('unauthorised');
  const retryAfter = await perPerson(uid);
  if (retryAfter > 0) return tooMany(retryAfter);
  const query = schema.safeParse(req.query());
  if (!query.success) return problemOf('malformed');
  if (!(await mayRead(db, query.data.organisation, uid, right))) return problemOf('forbidden');
  const file = await prepare(db, query.data, { uid }, clock());
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

async function mayRead(db: Firestore, organisation: string, uid: string, right: Right): Promise<boolean> {
  try {
    await requireRight(db, organisation, uid, right);
    return true;
  } catch (error) {
    if (error instanceof HttpsError) return false;
    throw error;
  }
}
