/** A key an author gave to a builder that knows none of this name, and the names it knows. */
export interface StrayKey {
  readonly key: string
  readonly known: readonly string[]
}

/** Under this name the check finds what an author wrote and no builder read. Nothing that is sound has it. */
export const STRAY_KEYS = 'strayKeys'

/**
 * Builds an element out of what its author wrote. Keys that the builder asks for are keys it knows; whatever else was written stays with
 * the element, so that the check of a profile that no compiler has seen tells a misspelt key instead of losing what it held.
 */
export function builtFrom<S extends object, T extends object>(spec: S, build: (spec: S) => T): T {
  const known = new Set<string>()
  const asked = new Proxy(spec, {
    get(target, key): unknown {
      if (typeof key === 'string') known.add(key)
      return Reflect.get(target, key)
    },
    has(target, key) {
      if (typeof key === 'string') known.add(key)
      return Reflect.has(target, key)
    },
  })
  const built = build(asked)
  const strays = Object.keys(spec).filter((key) => !known.has(key))
  return strays.length === 0 ? built : { ...built, [STRAY_KEYS]: strays.map((key): StrayKey => ({ key, known: [...known] })) }
}
