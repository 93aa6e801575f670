import { useEffect, useState } from 'preact/hooks';
import type * as Parts from '../more/index.ts';

export type More = typeof Parts;

let more: More | undefined;
let coming: Promise<More | undefined> | undefined;

/** The later parts, fetched once; undefined → not to be had now, and asked for again the next time. */
export function loadMore(): Promise<More | undefined> {
  coming ??= import('../more/index.ts').then(
    (parts) => (more = parts),
    () => (coming = undefined),
  );
  return coming;
}

/** The later parts as soon as they are here; asks for them when the component first shows. */
export function useMore(): More | undefined {
  const [parts, setParts] = useState(more);
  useEffect(() => void loadMore().then(setParts), []);
  return parts;
}
