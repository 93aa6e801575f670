import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { REGION } from '../core/region.ts';
import { inRoot } from './folders.ts';

interface Hosting {
  redirects: { source: string; destination: string; type: number }[];
  rewrites: { source: string; function?: { functionId: string; region: string } }[];
  headers: { source: string; headers: { key: string; value: string }[] }[];
}

const { hosting } = JSON.parse(readFileSync(inRoot('firebase.json'), 'utf8')) as { hosting: Hosting };
const staffHeaders = new Map(hosting.headers[0]?.headers.map(({ key, value }) => [key, value]));

describe('hosting', () => {
  it('hands paths to functions in the region that they are deployed to', () => {
    const regions = hosting.rewrites.flatMap((rewrite) => rewrite.function?.region ?? []);
    expect(new Set(regions)).toEqual(new Set([REGION]));
  });

  it("leaves the headers of the functions' own answers to them", () => {
    expect(hosting.headers[0]?.source).toBe('!/@(b|i|api)/**');
  });

  it.each([
    ['Content-Security-Policy', /default-src 'self'; script-src 'self';.*frame-ancestors 'none'/],
    ['Content-Security-Policy', /object-src 'none'/],
    ['Strict-Transport-Security', /max-age=\d{8}/],
    ['X-Content-Type-Options', /^nosniff$/],
    ['Referrer-Policy', /^strict-origin-when-cross-origin$/],
    ['Permissions-Policy', /camera=\(\)/],
  ])('sends %s with the staff app', (key, value) => {
    expect(staffHeaders.get(key)).toMatch(value);
  });

  it('lets other sites load the scripts for them, and keeps them for minutes only', () => {
    const rule = hosting.headers.find(({ source }) => source === '/@(embed|embed-frame).js');
    expect(Object.fromEntries(rule?.headers.map(({ key, value }) => [key, value]) ?? [])).toEqual({
      'Cache-Control': 'public, max-age=600, stale-while-revalidate=604800',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Access-Control-Allow-Origin': '*',
    });
  });

  it('asks the function which sites there are, before any file, and lets caches keep it', () => {
    const rewrite = hosting.rewrites.find(({ source }) => source === '/sitemap.xml');
    expect(rewrite?.function?.functionId).toBe('page');
    const rule = hosting.headers.find(({ source }) => source === '/sitemap.xml');
    expect(rule?.headers).toEqual([{ key: 'Cache-Control', value: 'public, max-age=3600' }]);
    expect(existsSync(inRoot('web/public/sitemap.xml'))).toBe(false);
  });

  it('leads crawlers to rules at another address: functions answer /robots.txt with 404 before our code', () => {
    expect(hosting.redirects).toEqual([{ source: '/robots.txt', destination: '/b/crawlers.txt', type: 302 }]);
    expect(existsSync(inRoot('web/public/robots.txt'))).toBe(false);
  });

  it('allows no script that is not ours', () => {
    expect(staffHeaders.get('Content-Security-Policy')).not.toMatch(/script-src[^;]*(unsafe|http|\*)/);
  });
});
