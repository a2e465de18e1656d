import { expect, test } from 'vitest'
import { placeNames } from './place-names.ts'
import { faultsOf } from './testing/tree.ts'

test('a place in code, text, comment or file name outside profiles is a fault', () => {
  const faults = faultsOf(placeNames, {
    'packages/engine/src/a.ts': `export const a = 1\n// as Shanxi does it`,
    'apps/web/src/b.tsx': `const title = '沙坡头区'`,
    'apps/api/src/shapotou-routes.ts': ``,
  })
  expect(faults).toEqual([
    'packages/engine/src/a.ts:2 names a place (Shanxi); that belongs into a profile',
    'apps/web/src/b.tsx:1 names a place (沙坡头); that belongs into a profile',
    'apps/api/src/shapotou-routes.ts the file is named after a place (shapotou)',
  ])
})

test('profiles and the file that lists them may name places', () => {
  const faults = faultsOf(placeNames, {
    'profiles/shapotou-annual-project/src/a.ts': `// 沙坡头`,
    'apps/api/src/built-in-profiles.ts': `import { shapotou } from '@goufu/shapotou'`,
  })
  expect(faults).toEqual([])
})
