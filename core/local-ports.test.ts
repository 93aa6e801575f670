import { describe, expect, it } from 'vitest';
import { LOCAL_PORTS, offsetOf, portsAt } from './local-ports.ts';

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

  it('finds the offset again from the address of the pages', () => {
    expect(offsetOf(portsAt(700).hosting)).toBe(700);
  });
});
