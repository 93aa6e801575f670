import { describe, expect, it } from 'vitest';
import { buildScripts, buildStyles } from '../../web/chat.build.ts';
import { embedScript } from '../../web/embed.build.ts';

/** What came later than the browsers of `web/browsers.ts`, by MDN's compatibility data; esbuild replaces none of it. */
const NEWER = [
  /AbortSignal\.(timeout|any)/,
  /\.requestSubmit\(/,
  /\.to(Reversed|Sorted|Spliced)\(/,
  /\.with\(/,
  /URL\.(canParse|parse)\b/,
  /\.groupBy\(/,
  /Promise\.(withResolvers|try)\b/,
  /\.fromAsync\(/,
  /\.(is|to)WellFormed\(/,
  /\.checkVisibility\(/,
  /\.(show|hide|toggle)Popover\(/,
  /\(\?<[=!]/,
];

function outsideBrackets(text: string): string {
  const without = text.replace(/\([^()]*\)/g, '');
  return without === text ? text : outsideBrackets(without);
}

describe('an iPhone with iOS 15.4, and browsers of its age', () => {
  it('know all that the scripts call', async () => {
    const { files } = await buildScripts();
    const scripts = [...files.map(({ text }) => text), await embedScript()];
    expect(scripts.length).toBeGreaterThan(3);
    const found = NEWER.flatMap((newer) => scripts.flatMap((script) => newer.exec(script)?.[0] ?? []));
    expect(found).toEqual([]);
  });

  it('lose by a selector that they do not know no rule but its own', async () => {
    const { allCss } = await buildStyles();
    const selectors = allCss.match(/[^{};]+(?=\{)/g) ?? [];
    const unknown = selectors.filter((selector) => selector.includes(':has('));
    expect(unknown.filter((selector) => outsideBrackets(selector).includes(','))).toEqual([]);
  });
});
