import { coincidences } from './coincidences.ts'
import { cycles } from './cycles.ts'
import { direction } from './direction.ts'
import { documentedCommands } from './documented-commands.ts'
import type { Check } from './fault.ts'
import { readFigures } from './figures.ts'
import { fileLength } from './file-length.ts'
import { handleLogic } from './handle-logic.ts'
import { messageKeys } from './message-keys.ts'
import { placeNames } from './place-names.ts'
import { policyFigures } from './policy-figures.ts'
import { purity } from './purity.ts'
import { securityList } from './security-list.ts'
import { readTree } from './tree.ts'
import { zodImport } from './zod-import.ts'

const ROOT = new URL('../../../', import.meta.url).pathname

const CHECKS: Readonly<Record<string, Check>> = {
  direction,
  cycles,
  'place names': placeNames,
  'policy figures': policyFigures(await readFigures(ROOT), coincidences),
  purity,
  'file length': fileLength,
  'message keys': messageKeys,
  'zod import': zodImport,
  'documented commands': documentedCommands,
  'handle logic': handleLogic,
  'security list': securityList,
}

const tree = await readTree(ROOT)
let count = 0
for (const [name, check] of Object.entries(CHECKS)) {
  for (const { path, line, say } of check(tree)) {
    count += 1
    console.error(`${path}${line === null ? '' : `:${line}`} ${say} [${name}]`)
  }
}
console.log(count === 0 ? `${Object.keys(CHECKS).length} checks of ${tree.size} files: no fault` : `${count} faults`)
process.exitCode = count === 0 ? 0 : 1
