import { describe, expect, it } from 'vitest';
import { LOCAL_PORTS, offsetOf, portsAt } from './local-ports.ts';

const OFFSETS = [0, 20, 50, 100, 150, 200, 300, 400, 700, 1000, 2000];

describe('local ports', () => {
  it('adds the offset to every port', () => {
    const ports = portsAt(700);
    for (const part of Object.keys(LOCAL_PORTS) as (keyof typeof LOCAL_PORTS)[]) {
      expect(ports[part]).toBe(LOCAL_PORTS[part] + 700);
    }
  });

  it('gives each part a port of its own', () => {
    expect(new Set(Object.values(LOCAL_PORTS)).size).toBe(Object.values(LOCAL_PORTS).length);
  });

  it.each(OFFSETS.flatMap((a) => OFFSETS.filter((b) => b > a).map((b) => [a, b] as const)))(
    'keeps the stacks at offsets %i and %i apart',
    (a, b) => {
      const taken = new Set(Object.values(portsAt(a)));
      expect(Object.values(portsAt(b)).filter((port) => taken.has(port))).toEqual([]);
    },
  );

  it('finds the offset again from the address of the pages', () => {
    expect(offsetOf(portsAt(700).hosting)).toBe(700);
  });
});
