import { expect, test } from 'vitest'
import { scriptsOf } from './scripts-of.ts'

const manifest = {
  'index.html': { file: 'index.js', imports: ['_shared.js'], dynamicImports: ['list.tsx', 'page.tsx'] },
  '_shared.js': { file: 'shared.js' },
  'list.tsx': { file: 'list.js', imports: ['index.html', '_row.js'] },
  'page.tsx': { file: 'page.js', imports: ['_row.js'], dynamicImports: ['later.ts'] },
  '_row.js': { file: 'row.js', imports: ['_shared.js'] },
  'later.ts': { file: 'later.js' },
}

test('a page needs its static imports, however far down and each once, and not what comes later', () => {
  expect(scriptsOf(manifest, ['index.html', 'list.tsx'])).toEqual(['index.js', 'shared.js', 'list.js', 'row.js'])
  expect(scriptsOf(manifest, ['index.html', 'page.tsx'])).toEqual(['index.js', 'shared.js', 'page.js', 'row.js'])
})

test('a source that is gone is a mistake of the benchmark', () => {
  expect(() => scriptsOf(manifest, ['index.html', 'other.tsx'])).toThrow('other.tsx')
})
