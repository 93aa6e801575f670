import { describe, expect, it } from 'vitest';
import { contrast, nearestShade, readableAgainst, readableOn } from './contrast.ts';

describe('contrast', () => {
  it('is that of WCAG', () => {
    expect(contrast('#000000', '#ffffff')).toBe(21);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrast('#ffffff', '#777777')).toBe(contrast('#777777', '#ffffff'));
  });
});

describe('readable colours', () => {
  it('write in white on the dark and in ink on the light', () => {
    expect(readableOn('#0f5c73')).toBe('#ffffff');
    expect(readableOn('#ffcc00')).toBe('#15222b');
  });

  it('stay when they read, else move only as far as they must', () => {
    expect(readableAgainst('#0f5c73', '#ffffff')).toBe('#0f5c73');
    const moved = contrast(readableAgainst('#ffcc00', '#ffffff'), '#ffffff');
    expect(moved).toBeGreaterThanOrEqual(4.5);
    expect(moved).toBeLessThan(4.6);
    expect(contrast(readableAgainst('#0f5c73', '#18232a'), '#18232a')).toBeGreaterThanOrEqual(4.5);
  });

  it('take the nearer of two ways', () => {
    const lighter = (shade: string) => contrast(shade, '#000000') > 7;
    expect(nearestShade('#909090', [0, 255], lighter) > '#909090').toBe(true);
    expect(nearestShade('#808080', [0, 255], () => false)).toBe('#ffffff');
  });
});
