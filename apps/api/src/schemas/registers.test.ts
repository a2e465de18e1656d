import { registryForms } from '@goufu/engine'
import { expect, test } from 'vitest'
import { fundSchema, supplierSchema } from './registers.ts'

test.each([
  ['supplier', supplierSchema, ['id', 'debarments', 'evaluations', 'records', 'events']],
  [
    'fund',
    fundSchema,
    ['id', 'organisation', 'reservedFen', 'committedFen', 'paidFen', 'returnedFen', 'carriedInFen', 'carriedOutFen', 'holdings', 'events'],
  ],
] as const)('a %s is documented with every field that its register holds', (register, schema, folded) => {
  const entered = Object.keys(registryForms()[register].properties ?? {})
  expect(Object.keys(schema.shape).toSorted()).toEqual([...entered, ...folded].toSorted())
})
