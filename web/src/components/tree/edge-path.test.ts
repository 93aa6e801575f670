import { describe, expect, it } from 'vitest';
import { crossEdge, straightEdge, treeEdge } from './edge-path.ts';

const numbers = (path: string) => path.match(/-?\d+(\.\d+)?/g)!.map(Number);

describe('edges', () => {
  it('run from the first point to the second', () => {
    for (const draw of [treeEdge, straightEdge, crossEdge]) {
      const path = numbers(draw({ x: 10, y: 20 }, { x: 310, y: 80.25 }));
      expect(path.slice(0, 2)).toEqual([10, 20]);
      expect(path.slice(-2)).toEqual([310, 80.3]);
    }
  });

  it('leave and arrive level', () => {
    expect(treeEdge({ x: 0, y: 0 }, { x: 100, y: 50 })).toBe('M0,0C50,0 50,50 100,50');
  });

  it('loop round when they lead back, so that the arrow still comes in from the left', () => {
    const path = numbers(crossEdge({ x: 500, y: 100 }, { x: 0, y: 100 }));
    const [beforeX, beforeY] = path.slice(-4, -2) as [number, number];
    expect(Math.min(...path.filter((_, index) => index % 2 === 1))).toBeLessThan(100);
    expect(beforeX).toBeLessThan(0);
    expect(beforeY).toBe(100);
    expect(Math.max(...path.filter((_, index) => index % 2 === 0))).toBeGreaterThan(500);
  });
});
