/** The record's own value of a key; ids such as `constructor` or `toString` are data and nothing else. */
export function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
