/** A browser without scripts: it reads the form of a page and posts it. */
import { randomBytes } from 'node:crypto';
import { load, type CheerioAPI } from 'cheerio';
import type { Hono } from 'hono';

export interface PlainPageRead {
  status: number;
  headers: Headers;
  html: string;
  $: CheerioAPI;
}

type Values = Record<string, string | string[]>;

export interface PlainBrowser {
  open(path: string): Promise<PlainPageRead>;
  /** Posts the form of a page (the latest one) with these fields besides the hidden ones. */
  post(values: Values, from?: PlainPageRead): Promise<PlainPageRead>;
  /** The same request once more. */
  reload(): Promise<PlainPageRead>;
  page(): PlainPageRead;
}

/**
 * @param named whether the browser parts the fields of a multipart form by a text of its own, as all common ones do
 * @param headers of its posts besides, as proxies and programs add them
 */
export function plainBrowser(
  app: Hono,
  { named = true, headers = {} }: { named?: boolean; headers?: Record<string, string> } = {},
): PlainBrowser {
  let page: PlainPageRead;
  let again: () => Promise<Response>;

  async function show(request: () => Promise<Response>): Promise<PlainPageRead> {
    again = request;
    const response = await request();
    const html = await response.text();
    page = { status: response.status, headers: response.headers, html, $: load(html) };
    return page;
  }

  return {
    open: (path) => show(async () => app.request(path, { headers: { 'user-agent': PERSON } })),
    post(values, from = page) {
      const form = from.$('form');
      const hidden = form
        .find('input[type=hidden]')
        .map((_, one) => [[from.$(one).attr('name') ?? '', from.$(one).attr('value') ?? '']]);
      const fields = [
        ...hidden.get(),
        ...Object.entries(values).flatMap(([name, value]) => [value].flat().map((one) => [name, one])),
      ] as [string, string][];
      const path = (form.attr('action') ?? '').split('#')[0] ?? '';
      const { body, type } = form.attr('enctype') && named ? multipart(fields) : urlencoded(fields);
      return show(async () =>
        app.request(path, { method: 'POST', headers: { ...headers, 'content-type': type }, body }),
      );
    },
    reload: () => show(again),
    page: () => page,
  };
}

const PERSON = 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36';

function urlencoded(fields: [string, string][]) {
  return { body: new URLSearchParams(fields).toString(), type: 'application/x-www-form-urlencoded' };
}

function multipart(fields: [string, string][]) {
  const boundary = `----WebKitFormBoundary${randomBytes(8).toString('hex')}`;
  const parts = fields.map(
    ([name, value]) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value.replaceAll('\n', '\r\n')}\r\n`,
  );
  return { body: `${parts.join('')}--${boundary}--\r\n`, type: `multipart/form-data; boundary=${boundary}` };
}
