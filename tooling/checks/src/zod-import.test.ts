import { expect, test } from 'vitest'
import { faultsOf } from './testing/tree.ts'
import { zodImport } from './zod-import.ts'

test.each([[`import { z } from 'zod'`], [`import z from 'zod'`], [`import { object } from 'zod'`]])('%s is a fault', (text) => {
  expect(faultsOf(zodImport, { 'packages/engine/src/a.ts': `\n${text}` })).toEqual([
    `packages/engine/src/a.ts:2 imports from zod by name; write \`import * as z from 'zod'\``,
  ])
})

test.each([[`import * as z from 'zod'`], [`import type { ZodType } from 'zod'`], [`import { z } from './zod.ts'`]])('%s stands', (text) => {
  expect(faultsOf(zodImport, { 'packages/engine/src/a.ts': text })).toEqual([])
})
