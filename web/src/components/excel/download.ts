/** The Excel file from our API, with how far it has come. */
import { STAFF_ERRORS } from '../../../../core/api/staff.schema.ts';
import { firebase } from '../../app/firebase.ts';
import { StaffCallError } from '../../app/staff-call.ts';

export interface Progress {
  /** Bytes received so far; the whole size is not known before the end. */
  bytes: number;
  /** Conversations in the file; null when the server did not say. */
  conversations: number | null;
}

const CODES = {
  401: 'signInNeeded',
  403: 'noRight',
  404: 'notFound',
  429: 'tooMany',
  400: 'malformed',
} as const;

/** The files that there are, under `/api/v1/staff/`. */
export type ExcelFile = 'conversations' | 'campaign';
/** What goes into it; undefined → not asked for. */
type Query = Record<string, string | number | undefined>;

/** Fetches the file and hands it to the browser to save. Throws StaffCallError; an abort through `signal` passes as such. */
export async function downloadExcel(
  file: ExcelFile,
  query: Query,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<void> {
  const response = await request(file, query, signal);
  if (!response.ok || !response.body) {
    const code = CODES[response.status as keyof typeof CODES];
    throw new StaffCallError(STAFF_ERRORS.find((one) => one === code) ?? 'internal', response.status);
  }
  const count = response.headers.get('x-conversation-count');
  const conversations = count === null ? null : Number(count);
  const parts: BlobPart[] = [];
  let bytes = 0;
  const reader = response.body.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    parts.push(read.value as BlobPart);
    bytes += read.value.byteLength;
    onProgress({ bytes, conversations });
  }
  save(new Blob(parts, { type: response.headers.get('content-type') ?? '' }), fileName(response));
}

async function request(file: ExcelFile, query: Query, signal: AbortSignal): Promise<Response> {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
  const token = await firebase().auth.currentUser?.getIdToken();
  if (!token) throw new StaffCallError('signInNeeded', 'signed out');
  try {
    return await fetch(`/api/v1/staff/${file}.xlsx?${search}`, {
      headers: { authorization: `Bearer ${token}` },
      signal,
    });
  } catch (error) {
    if (signal.aborted) throw error;
    throw new StaffCallError('offline', error);
  }
}

/** The server's file name: the UTF-8 form of Content-Disposition (RFC 6266), else the plain one. */
export function fileName({ headers }: Pick<Response, 'headers'>): string {
  const disposition = headers.get('content-disposition') ?? '';
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  return encoded ? decodeURIComponent(encoded) : (/filename="([^"]+)"/i.exec(disposition)?.[1] ?? 'ukv.xlsx');
}

function save(blob: Blob, name: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
