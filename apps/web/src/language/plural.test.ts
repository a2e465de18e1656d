import { expect, test } from 'vitest'
import { withPlurals } from './plural.ts'

test.each([
  ['{{ count }} [fund|funds]', { count: 1 }, '{{ count }} fund'],
  ['{{ count }} [fund|funds]', { count: 0 }, '{{ count }} funds'],
  ['{{ count }} [fund|funds]', { count: 21 }, '{{ count }} funds'],
  ['There [is|are] {{ count }} [fault|faults]', { count: 1 }, 'There is {{ count }} fault'],
  ['{{ a }} [day|days], {{ b }} [file|files]', { a: 1, b: 2 }, '{{ a }} day, {{ b }} files'],
  ['{{ name }} [one|other]', { name: '1' }, '{{ name }} other'],
  ['none [here] at all', {}, 'none [here] at all'],
])('%s with %j is %s', (template, values, said) => expect(withPlurals(template, values)).toBe(said))
