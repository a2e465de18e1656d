import { lineAt } from './fault.ts'
import type { Check, Fault, Tree } from './fault.ts'

const DOCUMENT = 'docs/security.md'
/** How many requirements OWASP ASVS 5.0 has on its levels 1 and 2. */
const REQUIREMENTS = 253
const ROW = /^\| (?<number>\d+\.\d+\.\d+) +\| (?<level>\S+) +\| (?<phrase>.*?) +\| (?<shown>.*) \|$/gm
/** A test: where it is, and a part of its name. */
const TEST = /\[[^\]]+\]\(\.\.\/(?<path>[^)]+\.(?:test|e2e)\.tsx?)\)(?: “(?<name>[^”]+)”)?/g
const WAYS = /\[[^\]]+\]\(\.\.\/[^)]+\.(?:test|e2e)\.tsx?\) “|Does not apply: \S|By how it is built: \S|Operator: \S|\*\*Open:\*\* \S/

/** Every requirement has its line, in order, with a way in which it is met; and every test that a line names is there. */
export const securityList: Check = (tree) => {
  const text = tree.get(DOCUMENT)
  if (text === undefined) return [{ path: DOCUMENT, line: null, say: 'is missing' }]
  const faults: Fault[] = []
  let before = ''
  let rows = 0
  for (const row of text.matchAll(ROW)) {
    const { number = '', level = '', shown = '' } = row.groups ?? {}
    const fault = (say: string) => faults.push({ path: DOCUMENT, line: lineAt(text, row.index), say })
    rows += 1
    if (!/^[12]$/.test(level)) fault(`${number} is of a level that is not listed here`)
    if (before !== '' && compare(before, number) >= 0) fault(`${number} stands behind ${before}`)
    if (!WAYS.test(shown)) fault(`${number} says neither a test nor why there is none`)
    for (const say of testFaults(tree, shown)) fault(say)
    before = number
  }
  if (rows !== REQUIREMENTS) faults.push({ path: DOCUMENT, line: null, say: `lists ${rows} requirements of ${REQUIREMENTS}` })
  return faults
}

function testFaults(tree: Tree, shown: string): readonly string[] {
  return [...shown.matchAll(TEST)].flatMap(({ groups }) => {
    const { path = '', name } = groups ?? {}
    const file = tree.get(path)
    if (file === undefined) return [`there is no ${path}`]
    return name === undefined || file.includes(name) ? [] : [`${path} has no test “${name}”`]
  })
}

function compare(a: string, b: string): number {
  const [first, second] = [a.split('.').map(Number), b.split('.').map(Number)]
  const at = first.findIndex((number, index) => number !== second[index])
  return at === -1 ? 0 : (first[at] ?? 0) - (second[at] ?? 0)
}
