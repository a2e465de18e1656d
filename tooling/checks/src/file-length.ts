import type { Check } from './fault.ts'
import { sources } from './tree.ts'

const LIMIT = 400

/** One concept per file: what has grown past 400 lines holds more than one. */
export const fileLength: Check = (tree) =>
  sources(tree).flatMap(([path, text]) => {
    const lines = text.trimEnd().split('\n').length
    return lines > LIMIT ? [{ path, line: null, say: `has ${lines} lines; split it by concept (at most ${LIMIT})` }] : []
  })
