import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { afterEach, describe, expect, it } from 'vitest';
import { offsetOf, portsAt } from '../core/local-ports.ts';
import { inRoot } from '../local/folders.ts';
import { freeOffset } from '../local/ports.ts';
import { emulatorVariables } from '../local/seeding.ts';
import { address, ready } from './support/ready.ts';

const ownOffset = offsetOf(Number(new URL(ready.web).port));
/** What this run's own stack is found by: the second one must not see it. */
const foreign = new Set(Object.keys(emulatorVariables(portsAt(ownOffset), 'demo-any')));
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.has(name)));

let second: ChildProcess | undefined;

function start(offset: number): ChildProcess {
  const args = [inRoot('local/start.ts'), '--empty', '--fresh', '--port-offset', String(offset)];
  second = spawn(process.execPath, args, { cwd: inRoot(), env, stdio: ['ignore', 'pipe', 'pipe'] });
  return second;
}

async function readyLine({ stdout }: ChildProcess): Promise<{ web: string } | null> {
  if (!stdout) return null;
  for await (const line of createInterface({ input: stdout })) {
    if (line.startsWith('READY ')) return JSON.parse(line.slice('READY '.length)) as { web: string };
  }
  return null;
}

async function saidAtTheEnd(program: ChildProcess): Promise<{ code: number | null; said: string }> {
  let said = '';
  program.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text));
  const code = await new Promise<number | null>((resolve) => program.once('close', resolve));
  return { code, said };
}

afterEach(async () => {
  if (!second || second.exitCode !== null) return;
  const ended = new Promise((resolve) => second?.once('close', resolve));
  second.kill('SIGINT');
  await ended;
});

describe('two stacks on one machine', () => {
  it('run side by side at offsets a hundred apart, and each stops by itself', async () => {
    const offset = await freeOffset(ownOffset + 100, 100);
    const program = start(offset);
    program.stderr?.resume();
    const beside = await readyLine(program);
    program.stdout?.resume();
    expect(beside?.web).toBe(`http://127.0.0.1:${5000 + offset}`);
    const answers = await Promise.all([ready.web, beside?.web ?? ''].map((web) => fetch(`${web}/b/nobody`)));
    expect(answers.map(({ status }) => status)).toEqual([404, 404]);

    const ended = new Promise((resolve) => program.once('close', resolve));
    program.kill('SIGINT');
    expect(await ended).toBe(0);
    expect((await fetch(address('/'))).ok).toBe(true);
  });

  it('at the same offset, the second says where it would find room', async () => {
    const { code, said } = await saidAtTheEnd(start(ownOffset));
    expect(code).toBe(1);
    const [, named] = /choose other ports with "npm start -- --port-offset (\d+)"/.exec(said) ?? [];
    expect(await freeOffset(Number(named), 100)).toBe(Number(named));
  });
});
