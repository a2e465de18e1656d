/** What the build says of one of its files, see `build.manifest` of Vite. */
export interface Chunk {
  readonly file: string
  /** Keys of the chunks it cannot run without. */
  readonly imports?: readonly string[]
}

/** Chunks by key: the source file, or a name that the build made up. */
export type Manifest = Readonly<Record<string, Chunk>>

/**
 * The files that have to be there before all of some sources can run, each once: what they import statically, however far down.
 * What they only import later, by `import()`, is not among them.
 * @throws Error for a source that the build does not know.
 */
export function scriptsOf(manifest: Manifest, sources: readonly string[]): readonly string[] {
  const files = new Set<string>()
  const add = (key: string): void => {
    const chunk = manifest[key]
    if (chunk === undefined) throw new Error(`The build of the web has no ${key}`)
    if (files.has(chunk.file)) return
    files.add(chunk.file)
    for (const imported of chunk.imports ?? []) add(imported)
  }
  for (const source of sources) add(source)
  return [...files]
}
