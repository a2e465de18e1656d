import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Limit } from '../limit.ts'
import { manyRules } from '../types/many-rules.ts'

const BENCH = fileURLToPath(new URL('../../', import.meta.url))
const ENGINE = fileURLToPath(new URL('../../../../packages/engine', import.meta.url))
const RULES = 2000
const TURNS = 3

/** How long an author waits for the compiler: a profile of 2,000 rules, checked whole, with the engine's declarations at hand. The median of three. */
export const typeCheck: Limit = {
  name: 'type-check',
  unit: 's',
  read: async () => {
    const folder = await mkdtemp(join(BENCH, 'many-rules-'))
    try {
      for (const [name, source] of manyRules(RULES)) await writeFile(join(folder, name), source)
      await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(CONFIG))
      await compile('-b', ENGINE)
      const times: number[] = []
      for (let turn = 0; turn < TURNS; turn += 1) {
        const began = performance.now()
        await compile('-p', folder)
        times.push((performance.now() - began) / 1000)
      }
      const median = times.toSorted((a, b) => a - b)[Math.floor(TURNS / 2)] ?? Number.NaN
      return [{ subject: `a profile of ${RULES} rules`, value: median, atMost: 3 }]
    } finally {
      await rm(folder, { recursive: true })
    }
  },
}

const CONFIG = {
  extends: '../../../tsconfig.base.json',
  compilerOptions: { noEmit: true, composite: false, incremental: false, declaration: false, emitDeclarationOnly: false },
  include: ['*.ts'],
  references: [{ path: '../../../packages/engine' }],
}

async function compile(...args: readonly string[]): Promise<void> {
  try {
    await promisify(execFile)('tsc', args)
  } catch (error) {
    const said = error instanceof Error && 'stdout' in error ? String(error.stdout) : ''
    throw new Error(`tsc ${args.join(' ')}: ${said.slice(0, 2000)}`, { cause: error })
  }
}
