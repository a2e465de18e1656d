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
 * them is lost, that one is come to all the same. No fact has two setters.
 */
export function settersOf({ tasks, stepsOf, places }: Numbered): readonly Setter[] {
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
    return same && facts(first).length > 0 ? [{ task, places: facts(first), ways }] : []
  })
  const chosen: Setter[] = []
  for (const setter of free.toSorted((a, b) => b.places.length - a.places.length))
    if (chosen.every((other) => !other.places.some((place) => setter.places.includes(place)))) chosen.push(setter)
  return chosen
}

/** Every way to set what a step reads and is set at will, by what is done first; one way, with nothing done, where it reads no such fact. */
export function waysToSuit(position: Position, { reads }: Step, setters: readonly Setter[]): readonly (readonly Step[])[] {
  return setters
    .filter(({ places }) => places.some((place) => position[place] === AT_WILL && reads.has(place)))
    .reduce<readonly (readonly Step[])[]>((before, { ways }) => before.flatMap((done) => ways.map((way) => [...done, way])), [[]])
}
