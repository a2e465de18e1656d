import type { Numbered, Position, Step } from './steps.ts'

/** The value of a place that can be set to what a next step wants. */
export const AT_WILL = 255

/** A task that can be done again whenever somebody likes, and then decides the same facts anew: an inspection. */
export interface Setter {
  readonly task: number
  readonly places: readonly number[]
  readonly ways: readonly Step[]
}

/**
 * Tasks that set facts at will once their turn has come. From then on what such a fact says need not be kept in mind: whatever a later
 * step wants of it is brought about first by doing the task again, so a step can be made when one of the ways to do the task suits it.
 * That hides no dead end: a position that differs from another only in such facts leads to it by doing the task again, so when one of
 * them is lost, that one is come to all the same. It takes that whatever lets a step be made, one of the ways lets it be made too: what can
 * never be brought back, as that no evaluation was held, is not at will. No fact has two setters.
 */
export function settersOf({ tasks, steps, stepsOf, places, domains }: Numbered): readonly Setter[] {
  const free = tasks.flatMap(({ repeats }, task): readonly Setter[] => {
    const ways = stepsOf[task] ?? []
    const facts = (step: Step) => [...step.writes].filter((place) => place !== task).toSorted((a, b) => a - b)
    const [first] = ways
    const open = ways.every(
      ({ move, gates, bounds }) =>
        move.done &&
        move.undoes.length + move.forgets.length + bounds.length === 0 &&
        move.outcome.ends === undefined &&
        gates.every((gate) => gate.places.length === 0 && gate.passes(new Uint8Array(places))),
    )
    if (repeats !== 'as-needed' || first === undefined || !open) return []
    const same = ways.every((step) => facts(step).join() === facts(first).join())
    if (!same || facts(first).length === 0) return []
    const setter: Setter = { task, places: facts(first), ways }
    return steps.every((step) => step.task === task || isCovered(step, setter, domains, places)) ? [setter] : []
  })
  const chosen: Setter[] = []
  for (const setter of free.toSorted((a, b) => b.places.length - a.places.length))
    if (chosen.every((other) => !other.places.some((place) => setter.places.includes(place)))) chosen.push(setter)
  return chosen
}

/** More cases than any step of a policy has; one with more is taken not to be covered. */
const MOST_CASES = 10_000

/** Whether a step that can be made can be made as well after one of the ways of a setter, whatever else is so. */
function isCovered({ gates, reads }: Step, setter: Setter, domains: Numbered['domains'], places: number): boolean {
  if (!setter.places.some((place) => reads.has(place))) return true
  const read = [...reads]
  const cases = read.reduce((product, place) => product * (domains[place]?.length ?? 1), 1)
  if (cases > MOST_CASES) return false
  const position: Position = new Uint8Array(places)
  const passes = (at: Position) => gates.every((gate) => gate.passes(at))
  const isReached = (): boolean =>
    setter.ways.some(({ sets }) => {
      const after = position.slice()
      for (const [place, value] of sets) after[place] = value
      return passes(after)
    })
  const everyCase = (index: number): boolean => {
    const place = read[index]
    if (place === undefined) return !passes(position) || isReached()
    return (domains[place] ?? []).every((value) => {
      position[place] = value
      return everyCase(index + 1)
    })
  }
  return everyCase(0)
}

/** Every way to set what a step reads and is set at will, by what is done first; one way, with nothing done, where it reads no such fact. */
export function waysToSuit(position: Position, { reads }: Step, setters: readonly Setter[]): readonly (readonly Step[])[] {
  return setters
    .filter(({ places }) => places.some((place) => position[place] === AT_WILL && reads.has(place)))
    .reduce<readonly (readonly Step[])[]>((before, { ways }) => before.flatMap((done) => ways.map((way) => [...done, way])), [[]])
}
