import { Firestore, Query, Transaction, WriteBatch } from 'firebase-admin/firestore';

export interface Operations {
  reads: number;
  writes: number;
}

/** Index entries that an aggregation goes through for the price of a read. */
const PER_READ = 1_000;

type Method = (this: unknown, ...parameters: unknown[]) => unknown;

/**
 * Document reads and writes that `work` causes through the Admin SDK in this process, as Firestore would bill
 * them: a query that finds nothing is one read, and so is each thousand that is counted.
 */
export async function countOperations(work: () => Promise<void>): Promise<Operations> {
  const operations: Operations = { reads: 0, writes: 0 };
  const read = (result: unknown) => {
    const { size, length = 1 } = result as { size?: number; length?: number };
    operations.reads += size === undefined ? (countedIn(result) ?? length) : Math.max(1, size);
  };
  const restore = [
    ...[Query, Transaction].map(({ prototype }) => afterwards(prototype, 'get', read)),
    afterwards(Query.prototype, 'count', (counting) => void afterwards(counting as object, 'get', read)),
    // A reference is read through it too.
    afterwards(Firestore.prototype, 'getAll', read),
    afterwards(Transaction.prototype, 'getAll', read),
    // Whatever writes, a reference, a transaction or a bulk writer, does it through a batch.
    ...['create', 'set', 'update', 'delete'].map((name) =>
      afterwards(WriteBatch.prototype, name, () => (operations.writes += 1)),
    ),
  ];
  try {
    await work();
  } finally {
    for (const undo of restore) undo();
  }
  return operations;
}

/** Reads that a count costs: one for each thousand; undefined where it is none. */
function countedIn(result: unknown): number | undefined {
  const { data } = result as { data?: () => { count?: unknown } | undefined };
  const count = data?.call(result)?.count;
  return typeof count === 'number' ? Math.max(1, Math.ceil(count / PER_READ)) : undefined;
}

/** Calls `note` with every result of a method; gives back the method's former self on undo. */
function afterwards(prototype: object, name: string, note: (result: unknown) => void): () => void {
  const methods = prototype as Record<string, Method>;
  const original = methods[name];
  if (!original) throw new Error(`The Firestore SDK has no ${name} to count`);
  methods[name] = function (...parameters) {
    const result = original.apply(this, parameters);
    if (result instanceof Promise) void result.then(note, () => undefined);
    else note(result);
    return result;
  };
  return () => {
    methods[name] = original;
  };
}
