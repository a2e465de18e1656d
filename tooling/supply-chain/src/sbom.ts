import { writeFile } from 'node:fs/promises'
import { readMaterial } from './material.ts'

const [file = 'sbom.cdx.json'] = process.argv.slice(2)
const { bill } = await readMaterial()
await writeFile(file, `${JSON.stringify(bill, null, 2)}\n`)
console.log(`${bill.components.length} packages in ${file}`)
