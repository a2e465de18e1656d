import type { Known } from './task-outcome.ts'
import type { Model } from './model.ts'
import type { ModelTask, Move } from './model-task.ts'
import { doneFact, type Reader } from './readers.ts'

/** How far an explored purchase has come, in numbers: for each task whether it is done, then for each fact which of its values it has. */
export type Position = Uint8Array

/** A position as the key of a map. A loop, since spreading takes seven times as long, and exploring asks for a key more than for anything else. */
export function keyOf(position: Position): string {
  let key = ''
  for (const value of position) key += String.fromCharCode(value)
  return key
}

/** Numbers of what is known of a day: it is not over, it is over; 0 while either can be. */
export const NOT_OVER = 1
export const OVER = 2

/** Something a step depends on, in numbers. */
export interface Gate {
  /** What stands in the way when it does not pass. */
  readonly label: string
  readonly places: readonly number[]
  readonly passes: (position: Position) => boolean
}

/** A move in numbers. */
export interface Step {
  readonly move: Move
  readonly task: number
  readonly gates: readonly Gate[]
  /** Places of the days that it may have to come before or after. */
  readonly bounds: readonly number[]
  /** Places it changes, with their new values, in order. */
  readonly sets: readonly (readonly [place: number, value: number])[]
  readonly reads: ReadonlySet<number>
  readonly writes: ReadonlySet<number>
}

/** A model in numbers. */
export interface Numbered {
  readonly tasks: readonly ModelTask[]
  /** For each task, the tasks it waits for. */
  readonly after: readonly (readonly number[])[]
  readonly steps: readonly Step[]
  readonly stepsOf: readonly (readonly Step[])[]
  /** Tasks with a wanted outcome. */
  readonly wanted: readonly number[]
  /** How long a position is. */
  readonly places: number
  /** For each place, the numbers it can have. */
  readonly domains: readonly (readonly number[])[]
}

/** Puts a model into numbers; `wanted` says which ends, or which task, matter. */
export function numbered(model: Model, readers: readonly Reader[], wanted: (move: Move) => boolean): Numbered {
  const tasks = [...model.tasks.values()]
  // Ends that are not wanted are left out: whoever ends a purchase ends exploring it.
  const moves = tasks.flatMap((task) => task.moves.filter((move) => wanted(move) || move.outcome.ends === undefined))
  const isAbout = (reader: Reader, move: Move) => reader.task === move.task && (reader.move === null || reader.move === move)
  const own = readers.filter((reader) => moves.some((move) => isAbout(reader, move)))
  const doneFacts = new Map(tasks.map(({ key }) => [doneFact(key), key]))
  const read = [...new Set(own.flatMap(({ reads }) => reads))]
  const paths = read.filter((path) => !doneFacts.has(path))
  const values = new Map(read.map((path) => [path, doneFacts.has(path) ? [undefined, true] : valuesOf(model, path, moves)]))
  const places = new Map([...tasks.map(({ key }) => key), ...paths.map((path) => `fact ${path}`)].map((name, index) => [name, index]))
  const taskPlace = (key: string) => places.get(key) ?? []
  const factPlace = (path: string) => {
    const task = doneFacts.get(path)
    return task === undefined ? (places.get(`fact ${path}`) ?? []) : taskPlace(task)
  }
  const gates = new Map(
    own
      .filter(
        (reader) =>
          !passesAlways(
            reader,
            reader.reads.map((path) => reachable(model, path, values.get(path) ?? [])),
          ),
      )
      .map((reader) => [reader, gateOf(reader, reader.reads.flatMap(factPlace), values)]),
  )
  const steps = moves.map((move): Step => {
    const mine = own.flatMap((reader) => (isAbout(reader, move) ? (gates.get(reader) ?? []) : []))
    const set = (path: string, value: Known | undefined) =>
      [factPlace(path)].flat().map((place) => [place, values.get(path)?.indexOf(value) ?? 0] as const)
    const sets = [
      ...move.undoes.flatMap(taskPlace).map((task) => [task, 0] as const),
      ...move.forgets.flatMap((path) => set(path, model.atFirst.get(path))),
      ...[...move.gives].flatMap(([path, value]) => set(path, value)),
      ...(move.done ? [taskPlace(move.task)].flat().map((task) => [task, 1] as const) : []),
    ]
    const bounds = [...model.bounds].flatMap(factPlace).filter((place) => mine.some((gate) => gate.places.includes(place)))
    return {
      move,
      task: tasks.findIndex(({ key }) => key === move.task),
      gates: mine,
      bounds,
      sets,
      reads: new Set(mine.flatMap((gate) => gate.places)),
      writes: new Set([...sets.map(([place]) => place), ...bounds]),
    }
  })
  return {
    tasks,
    after: tasks.map(({ after }) => after.flatMap(taskPlace)),
    steps,
    stepsOf: tasks.map((_, task) => steps.filter((step) => step.task === task)),
    wanted: tasks.flatMap(({ moves: own }, task) => (own.some(wanted) ? [task] : [])),
    places: places.size,
    domains: [
      ...tasks.map(() => [0, 1]),
      ...paths.map((path) => {
        const known = values.get(path) ?? []
        const can = new Set(reachable(model, path, known))
        return known.flatMap((value, number) => (can.has(value) ? [number] : []))
      }),
    ],
  }
}

/** Every value a fact can have, the one it has at first before all others. */
function valuesOf(model: Model, path: string, moves: readonly Move[]): readonly (Known | undefined)[] {
  if (model.bounds.has(path)) return [undefined, false, true]
  const given = moves.flatMap(({ gives }) => (gives.has(path) ? [gives.get(path)] : []))
  return [...new Set([model.atFirst.get(path), undefined, ...given])]
}

/** Without the value that stands for not known, where the fact is known from the first. */
function reachable(model: Model, path: string, values: readonly (Known | undefined)[]): readonly (Known | undefined)[] {
  return model.atFirst.has(path) ? values.filter((value) => value !== undefined) : values
}

/** Whether a reader never stands in the way, whatever its facts say: it is no gate then, and the order of steps does not hang on it. */
function passesAlways({ reads, passes }: Reader, domains: readonly (readonly (Known | undefined)[])[]): boolean {
  const every = domains.reduce<readonly (readonly (readonly [string, Known])[])[]>(
    (ways, values, index) =>
      ways.flatMap((way) => values.map((value) => (value === undefined ? way : [...way, [reads[index] ?? '', value] as const]))),
    [[]],
  )
  return every.every((facts) => passes(new Map(facts)))
}

/** Facts have few values: each combination is judged once. */
function gateOf(
  { label, reads, passes }: Reader,
  places: readonly number[],
  values: ReadonlyMap<string, readonly (Known | undefined)[]>,
): Gate {
  const domains = reads.map((path) => values.get(path) ?? [])
  const before = new Map<number, boolean>()
  return {
    label,
    places,
    passes: (position) => {
      const chosen = places.map((place) => position[place] ?? 0)
      const name = chosen.reduce((sum, value, index) => sum * (domains[index]?.length ?? 1) + value, 0)
      let known = before.get(name)
      if (known === undefined) {
        const facts = reads.flatMap((path, index) => {
          const value = domains[index]?.[chosen[index] ?? 0]
          return value === undefined ? [] : [[path, value] as const]
        })
        before.set(name, (known = passes(new Map(facts))))
      }
      return known
    },
  }
}
