/** The member a table holds under a key; `undefined` for every key nobody put there, `constructor` and its like included. */
export function lookUp<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined
}
