import { describe, expect, it } from 'vitest';
import { contrast } from '../../../core/text/contrast.ts';
import { palette } from '../design/tokens.ts';
import { themeCss } from './theme.ts';

const ACCENT = '#0f5c73';

/** Custom properties of both schemes. */
function schemesOf(css: string) {
  const [light = '', dark = ''] = css.split('@media (prefers-color-scheme:dark)');
  const read = (block: string) => (name: string) =>
    new RegExp(`--${name}:(#[0-9a-f]{6})`).exec(block)?.[1] ?? '';
  return { light: read(light), dark: read(dark) };
}

describe('the accent in the dark', () => {
  it.each([ACCENT, '#7a3b69', '#ffd500', '#000000', '#e30613'])(
    '%s stands out as text and as a ground',
    (accent) => {
      const { dark } = schemesOf(themeCss(accent));
      expect(contrast(dark('accent-ink'), palette.dark.surface)).toBeGreaterThanOrEqual(6.4);
      expect(contrast(dark('on-accent'), dark('accent'))).toBeGreaterThanOrEqual(4.5);
    },
  );
});

describe('the ground', () => {
  it.each(['#e3eef0', '#0f5c73', '#7a3b69', '#ffd500', '#000000', '#ffffff', '#777777'])(
    '%s carries readable text and a button that stands out, in both schemes',
    (ground) => {
      for (const value of Object.values(schemesOf(themeCss(ACCENT, ground)))) {
        expect(contrast(value('on-ground'), value('ground')), 'text').toBeGreaterThanOrEqual(4.4);
        expect(contrast(value('ground-fill'), value('ground')), 'button').toBeGreaterThanOrEqual(3);
        expect(contrast(value('on-ground-fill'), value('ground-fill')), 'its words').toBeGreaterThanOrEqual(
          4.4,
        );
      }
    },
  );

  it('is the one chosen in the light scheme, and dark in the dark one', () => {
    const { light, dark } = schemesOf(themeCss(ACCENT, '#e3eef0'));
    expect(light('ground')).toBe('#e3eef0');
    expect(dark('ground')).toBe(palette.dark.surface);
    expect(contrast(schemesOf(themeCss(ACCENT, '#c02040')).dark('ground'), '#ffffff')).toBeGreaterThan(9);
  });

  it('is the page’s own where none is chosen', () => {
    expect(themeCss(ACCENT)).not.toContain('ground');
  });
});
