import { useEffect, useState } from 'preact/hooks';
import type * as Parts from '../more/index.ts';

export type More = typeof Parts;

/** Milliseconds before parts that could not be had are asked for again, unless the network returns before. */
const PAUSE = 4_000;

let more: More | undefined;
let coming: Promise<More> | undefined;
const waiting = new Set<(parts: More) => void>();

/** Says without fetching whether the later parts are here: on the server, where the first question needs them. */
export function provideMore(parts: More | undefined): void {
  more = parts;
}

/** The later parts, fetched once and asked for again until they are here; never rejects. */
export function loadMore(): Promise<More> {
  return (coming ??= fetchParts().then((parts) => {
    more = parts;
    waiting.forEach((tell) => tell(parts));
    return parts;
  }));
}

/** The later parts once somebody has asked for them; does not ask for them by itself. */
export function whenMore(): Promise<More> {
  return new Promise((resolve) => (more ? resolve(more) : waiting.add(resolve)));
}

/** The later parts as soon as they are here; does not ask for them by itself. */
export function useMore(): More | undefined {
  const [parts, setParts] = useState(more);
  useEffect(() => {
    if (more) return setParts(more);
    waiting.add(setParts);
    return () => void waiting.delete(setParts);
  }, []);
  return parts;
}

/** A browser may remember that an address could not be had, so that it gets another name each time. */
async function fetchParts(attempt = 0): Promise<More> {
  const { script, style } = document.getElementById('page')?.dataset ?? {};
  try {
    const [parts] = await Promise.all([
      attempt === 0
        ? import('../more/entry.ts')
        : (import(/* @vite-ignore */ `${script}?${attempt}`) as Promise<More>),
      addStyle(`${style}`),
    ]);
    return parts;
  } catch {
    await pause();
    return fetchParts(attempt + 1);
  }
}

function addStyle(href: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    link.onload = () => resolve();
    link.onerror = () => {
      link.remove();
      reject(new Error(href));
    };
    document.head.append(link);
  });
}

function pause(): Promise<unknown> {
  return new Promise((resolve) => {
    addEventListener('online', resolve, { once: true });
    setTimeout(resolve, PAUSE);
  });
}
