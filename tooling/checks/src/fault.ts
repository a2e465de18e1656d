/** One thing that is wrong with the source tree, and how to mend it. */
export interface Fault {
  /** Path from the root of the repository. */
  readonly path: string
  /** Counted from 1; `null` where the whole file is meant. */
  readonly line: number | null
  readonly say: string
}

/** A check looks at the whole tree and names every fault at once. */
export type Check = (tree: Tree) => readonly Fault[]

/** The text of every source file and document by its path from the root, with `/` between folders. */
export type Tree = ReadonlyMap<string, string>

/** The number of the line in which an offset lies, counted from 1. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}
