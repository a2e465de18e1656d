/** Where a value stands in a form: keys of objects and indexes of rows. */
export type Path = readonly (string | number)[]

/** `['lines', 0, 'fundId']` → `lines.0.fundId`, as issues and findings name it. */
export function pathName(path: Path): string {
  return path.join('.')
}

/** The value at a path, `undefined` where there is none. */
export function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined), root)
}
