import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Numbers that policies give, each with where the first one stands. */
export type Figures = ReadonlyMap<number, string>

/** The figures of every profile in profiles/, as they are stored and as their documents write them. */
export async function readFigures(root: string): Promise<Figures> {
  const folders = await readdir(join(root, 'profiles'))
  const modules = await Promise.all(
    folders.map(async (folder): Promise<unknown> => import(pathToFileURL(join(root, 'profiles', folder, 'src/index.ts')).href)),
  )
  return figuresOf(modules.flatMap((module) => (isObject(module) ? Object.values(module) : [])))
}

/** The figures of some profiles; what is no profile has none. */
export function figuresOf(profiles: readonly unknown[]): Figures {
  const figures = new Map<number, string>()
  for (const profile of profiles) {
    if (!isObject(profile) || typeof profile['id'] !== 'string') continue
    for (const clause of listOf(profile['clauses']))
      for (const element of listOf(clause['elements'])) {
        const place = `${profile['id']} ${String(clause['path'])} ${String(element['key'])}`
        for (const value of figuresIn(element)) if (!isEveryday(value) && !figures.has(value)) figures.set(value, place)
      }
  }
  return figures
}

/** Numbers any program has: what can be counted on fingers, the months of a year, powers of ten and of a tenth. */
export function isEveryday(value: number): boolean {
  return (Number.isInteger(value) && value >= 0 && value <= 12) || Number.isInteger(Math.log10(value))
}

/** Members that are numbers and no figures: which reading is chosen, which place from below, there or back. */
const NO_FIGURES = new Set(['chosen', 'place', 'sign'])

/** Every number below a part of a profile. @param kind the unit of the numbers directly below it */
function* figuresIn(part: unknown, kind: unknown = null): Generator<number> {
  if (typeof part === 'number') yield* written(part, kind)
  if (Array.isArray(part)) for (const item of part as readonly unknown[]) yield* figuresIn(item, kind)
  if (!isObject(part) || Array.isArray(part) || part['element'] === 'calendar') return
  const { numerator, denominator } = part
  if (typeof numerator === 'number' && typeof denominator === 'number') yield* shares(numerator, denominator)
  else
    for (const [name, member] of Object.entries(part))
      if (!NO_FIGURES.has(name)) yield* figuresIn(member, part['kind'] ?? units[name] ?? kind)
}

/** Units of members that have no kind beside them. */
const units: Readonly<Record<string, string>> = { total: 'hundredths' }

/** A number as it is stored, and as documents write it: fen in yuan and in 万元, hundredths in points. */
function written(value: number, kind: unknown): readonly number[] {
  if (kind === 'fen') return [value, value / 100, value / 1_000_000]
  return kind === 'hundredths' ? [value, value / 100] : [value]
}

/** A share as two numbers, as one, and in per cent. */
function shares(numerator: number, denominator: number): readonly number[] {
  return [numerator, denominator, numerator / denominator, (numerator * 100) / denominator]
}

function listOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.filter(isObject) : []
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
