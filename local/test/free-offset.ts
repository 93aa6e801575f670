import { portsAt } from '../../core/local-ports.ts';
import { Fault } from '../fault.ts';
import { isBadPort, isFree } from '../ports.ts';

const FIRST = 700;
const STEP = 20;
const TRIES = 100;

/**
 * The first port offset, from 700 on, at which every part of a stack finds its port free and can be called.
 * @throws Fault when there is none.
 */
export async function freeOffset(): Promise<number> {
  for (let offset = FIRST; offset < FIRST + TRIES * STEP; offset += STEP) {
    const ports = Object.values(portsAt(offset));
    if (ports.some(isBadPort)) continue;
    const free = await Promise.all(ports.map(isFree));
    if (free.every(Boolean)) return offset;
  }
  throw new Fault('No free ports for the tests: stop other stacks ("npm start", "npm test") first.');
}
