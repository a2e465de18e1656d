import { billFaults, buildFaults, knownBadFaults, sourceFaults, staleFaults } from './faults.ts'
import { accepted, KNOWN_BAD_AS_OF, knownBad } from './known-bad.ts'
import { readMaterial } from './material.ts'

// Asks nobody: what the lock file and what is installed can show. The registry is asked by `npm run audit`.
const { lock, installed, bill, decided } = await readMaterial()
const faults = [
  ...sourceFaults(lock),
  ...buildFaults(installed, decided),
  ...knownBadFaults(lock, knownBad, accepted),
  ...staleFaults(lock, knownBad, accepted),
  ...billFaults(lock, bill),
]
for (const fault of faults) console.error(fault)
const shipped = bill.components.filter(({ scope }) => scope === 'required').length
console.log(
  [
    `${bill.components.length} packages, ${shipped} of them ship: digest, source, licence and build script of each looked at;`,
    `${knownBad.length} advisories known on ${KNOWN_BAD_AS_OF} compared, ${accepted.length} of them accepted for what does not ship;`,
    'the registry was not asked (npm run audit does);',
    faults.length === 0 ? 'no fault' : `${faults.length} faults`,
  ].join(' '),
)
process.exitCode = faults.length === 0 ? 0 : 1
