/** Runs `work` on every item, at most `limit` at a time. Rejects with the first failure, once all under way have ended. */
export async function inParallel<Item>(
  items: Iterable<Item>,
  limit: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const line = items[Symbol.iterator]();
  const failures: unknown[] = [];
  const worker = async () => {
    for (let next = line.next(); !next.done && failures.length === 0; next = line.next()) {
      await work(next.value).catch((error: unknown) => void failures.push(error));
    }
  };
  await Promise.all(Array.from({ length: limit }, worker));
  if (failures.length > 0) throw failures[0];
}
