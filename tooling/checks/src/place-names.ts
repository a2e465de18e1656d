import { COMPOSITION } from './direction.ts'
import { lineAt } from './fault.ts'
import type { Check, Fault } from './fault.ts'

const PLACES = /山西|吉林|广安|沙坡头|运城|shanxi|jilin|guangan|guang'an|shapotou|yuncheng/gi
const WATCHED = /^(packages|apps)\/[^/]+\/src\//

/** What the system is stays apart from where it is used: a place is named in profiles/ alone. */
export const placeNames: Check = (tree) => {
  const faults: Fault[] = []
  for (const [path, text] of tree) {
    if (!WATCHED.test(path) || COMPOSITION.test(path)) continue
    for (const [name] of path.matchAll(PLACES)) faults.push({ path, line: null, say: `the file is named after a place (${name})` })
    for (const match of text.matchAll(PLACES)) {
      faults.push({ path, line: lineAt(text, match.index), say: `names a place (${match[0]}); that belongs into a profile` })
    }
  }
  return faults
}
