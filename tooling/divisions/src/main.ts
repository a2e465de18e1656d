import { writeFileSync } from 'node:fs'
import { extractOf } from './extract.ts'
import { EXTRACT, packagedDivisions } from './packaged.ts'

writeFileSync(EXTRACT, extractOf(packagedDivisions))
