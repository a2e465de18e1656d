import { AT_WILL, type Setter, settersOf, waysToSuit } from './at-will.ts'
import { type Gate, keyOf, NOT_OVER, type Numbered, OVER, type Position, type Step } from './steps.ts'

/** A step that can be made. */
export interface Possible {
  readonly step: Step
  /** What is done again first, so that the facts the step reads suit it. */
  readonly before: readonly Step[]
  /** The position it is made in: as far as it goes, whether days are over. */
  readonly at: Position
}

/** What still matters once certain tasks are done, and what can be set at will. */
interface Standing {
  /** For each place, whether something wanted still depends on it. */
  readonly matters: Uint8Array
  readonly setters: readonly Setter[]
}

const none: ReadonlySet<number> = new Set()

/** The positions of a process. */
export class Space {
  readonly numbers: Numbered
  readonly #setters: readonly Setter[]
  readonly #reads: readonly (readonly number[])[]
  /** For each task, those that can undo it. */
  readonly #undoers: readonly (readonly number[])[]
  /** For each step of each task, what closes it. */
  readonly #closers: readonly (readonly (readonly number[])[])[]
  /** For each place, the tasks that can change it. */
  readonly #changers: readonly (readonly number[])[]
  /** Steps that begin a round again, with the places they set back. */
  readonly #resets: ReadonlyMap<Step, ReadonlySet<number>>
  /** For each task, the steps that undo it. */
  readonly #undoing: readonly (readonly Step[])[]
  /** For each task, the places that are set back by whatever round begins again with it. */
  readonly #setBack: readonly ReadonlySet<number>[]
  readonly #standings = new Map<string, Standing>()
  #last: { readonly position: Position; readonly standing: Standing } | null = null

  /** `plain`: facts that can be set at will are kept in mind as well, so that each step is counted. */
  constructor(numbers: Numbered, { plain = false } = {}) {
    this.numbers = numbers
    this.#setters = plain ? [] : settersOf(numbers)
    this.#reads = numbers.stepsOf.map((steps) => [...new Set(steps.flatMap(({ reads }) => [...reads]))])
    this.#changers = Array.from({ length: numbers.places }, (_, place) => [
      ...new Set(numbers.steps.filter(({ writes }) => writes.has(place)).map(({ task }) => task)),
    ])
    this.#resets = new Map(
      numbers.steps
        .filter(({ move }) => move.outcome.beginsAgain === true)
        .map((step) => [step, new Set([...step.writes].filter((place) => place !== step.task))]),
    )
    this.#undoing = numbers.tasks.map(({ key }) => numbers.steps.filter(({ move }) => move.undoes.includes(key)))
    this.#setBack = this.#undoing.map((steps) => {
      const [first = none, ...others] = steps.flatMap((step) => this.#resets.get(step) ?? [])
      return new Set([...first].filter((place) => others.every((other) => other.has(place))))
    })
    this.#undoers = numbers.tasks.map(({ key }) => [
      ...new Set(numbers.steps.filter(({ move }) => move.undoes.includes(key)).map(({ task }) => task)),
    ])
    this.#closers = numbers.stepsOf.map((steps) => steps.map((step) => this.#closersOf(step)))
  }

  start(): Position {
    return this.#settle(new Uint8Array(this.numbers.places))
  }

  /** Every step that can be made. */
  possible(position: Position): readonly Possible[] {
    return this.numbers.steps.flatMap((step) => this.#suited(position, step) ?? [])
  }

  /** The position after a step; `null` where it changes nothing that still matters. */
  next(position: Position, { step, at }: Possible): Position | null {
    const next = at.slice()
    for (const [place, value] of step.sets) next[place] = value
    const settled = this.#settle(next)
    return settled.every((value, place) => value === position[place]) ? null : settled
  }

  /** Whether a task is done and will never be done again, or can never be done any more. */
  isOver(position: Position, task: number): boolean {
    if (this.#isClosed(position, task)) return true
    const isFinal = (each: number) => this.#isClosed(position, each) || (position[each] === 1 && this.numbers.tasks[each]?.again !== true)
    return isFinal(task) && (this.#undoers[task] ?? []).every((undoer) => isFinal(undoer) && this.#undoers[undoer]?.length === 0)
  }

  /** Whether a task is done and will not be done again before a round begins again with it. */
  isOverInRound(position: Position, task: number): boolean {
    const isFinal = (each: number) => position[each] === 1 && this.numbers.tasks[each]?.again !== true
    const isLast = (step: Step) => this.#resets.has(step) || (isFinal(step.task) && this.#undoing[step.task]?.length === 0)
    return isFinal(task) && (this.#undoing[task] ?? []).every(isLast)
  }

  /** Whether a step begins a round again and sets back whatever a task changes, and is neither held up nor let through by it. */
  isResetBy(task: number, step: Step): boolean {
    const sets = this.#resets.get(step)
    if (sets === undefined) return false
    const reads = new Set([...step.reads, ...(this.numbers.after[step.task] ?? [])])
    const writes = (this.numbers.stepsOf[task] ?? []).flatMap((each) => [...each.writes])
    return writes.every((place) => sets.has(place) && !reads.has(place))
  }

  /** Whether each round that begins again with one task sets back what another changes. */
  isResetWith(task: number, other: number): boolean {
    return (this.#undoing[other] ?? []).every((step) => !this.#resets.has(step) || this.isResetBy(task, step))
  }

  /** Whether what a place says can make a difference. */
  matters(position: Position, place: number): boolean {
    return position[place] !== AT_WILL && this.#standing(position).matters[place] === 1
  }

  /** What stands in the way of a step, once it is its turn: gates that do not pass. */
  against(position: Position, step: Step): readonly Gate[] {
    const alone = (gate: Gate): Step => ({ ...step, gates: [gate], reads: new Set(gate.places) })
    return step.gates.filter((gate) => this.#fitting(position, alone(gate)) === null)
  }

  /** Whether something that was done once for all stands against every step of a task. */
  #isClosed(position: Position, task: number): boolean {
    const closers = this.#closers[task] ?? []
    return closers.length > 0 && closers.every((each) => each.some((closer) => position[closer] === 1))
  }

  /** Tasks that are done once for all and let a step never pass from then on: the contract, for what belongs before it. */
  #closersOf({ gates, task }: Step): readonly number[] {
    return gates.flatMap(({ places: [place, ...others], passes }) => {
      const changers = place === undefined || others.length > 0 ? [] : (this.#changers[place] ?? [])
      const [closer, ...rest] = changers
      if (place === undefined || closer === undefined || rest.length > 0 || closer === task) return []
      if (this.numbers.tasks[closer]?.again === true || this.#undoers[closer]?.length !== 0) return []
      const closes = ({ sets, move }: Step) => {
        const after = new Uint8Array(this.numbers.places)
        for (const [changed, value] of sets) after[changed] = value
        return move.done && !passes(after)
      }
      return (this.numbers.stepsOf[closer] ?? []).every(closes) ? [closer] : []
    })
  }

  #suited(position: Position, step: Step): Possible | null {
    const { tasks, after } = this.numbers
    if (position[step.task] === 1 && tasks[step.task]?.again !== true) return null
    return after[step.task]?.every((before) => position[before] === 1) === true ? this.#fitting(position, step) : null
  }

  #fitting(position: Position, step: Step): Possible | null {
    for (const before of waysToSuit(position, step, this.#standing(position).setters)) {
      const set = before.length === 0 ? position : position.slice()
      for (const each of before) for (const [place, value] of each.sets) set[place] = value
      const at = inTime(set, step)
      if (at !== null) return { step, before, at }
    }
    return null
  }

  /** Leaves out what no longer matters: facts are as if unknown, tasks as if done. */
  #settle(position: Position): Position {
    const { matters, setters } = this.#found(position)
    const count = this.numbers.tasks.length
    for (const { places } of setters) for (const place of places) position[place] = AT_WILL
    for (let place = 0; place < position.length; place += 1) if (matters[place] === 0) position[place] = place < count ? 1 : 0
    return position
  }

  /** Asked again and again of the same position, which does not change any more once it is settled. */
  #standing(position: Position): Standing {
    if (this.#last?.position !== position) this.#last = { position, standing: this.#found(position) }
    return this.#last.standing
  }

  #found(position: Position): Standing {
    const key = keyOf(position.subarray(0, this.numbers.tasks.length))
    let standing = this.#standings.get(key)
    if (standing === undefined) {
      const setters = this.#setters.filter(({ task }) => this.numbers.after[task]?.every((before) => this.isOver(position, before)))
      const matters = this.#mattering(position, new Set(setters.flatMap(({ places }) => places)))
      this.#standings.set(key, (standing = { matters, setters }))
    }
    return standing
  }

  /**
   * Whatever something wanted depends on: tasks that are not done for good, what they wait for and read, and the tasks that can change
   * it. What is set at will is changed by its setter, whose turn does not pass. Less and less matters as tasks are done.
   */
  #mattering(position: Position, atWill: ReadonlySet<number>): Uint8Array {
    const matters = new Uint8Array(position.length)
    const { wanted, after, tasks } = this.numbers
    const found = new Set(wanted.filter((task) => !this.isOver(position, task)))
    const seen = new Set<number>()
    for (const task of found) {
      // What a round that begins again sets back says nothing to a task that is done again only then.
      const setBack = this.isOverInRound(position, task) ? (this.#setBack[task] ?? none) : none
      const places = [...(tasks[task]?.again === true ? [] : [task]), ...(after[task] ?? []), ...(this.#reads[task] ?? [])]
      for (const place of places) {
        if (!setBack.has(place)) matters[place] = 1
        if (seen.has(place)) continue
        seen.add(place)
        if (!atWill.has(place)) for (const other of this.#changers[place] ?? []) if (!this.isOver(position, other)) found.add(other)
      }
    }
    return matters
  }
}

/**
 * The position in which a step is made, as far as days go: before a day while it can be, else when it is over;
 * `null` when it can be made at neither time.
 */
function inTime(position: Position, { gates, bounds }: Step): Position | null {
  const open = bounds.filter((place) => position[place] === 0)
  if (open.length === 0) return gates.every(({ passes }) => passes(position)) ? position : null
  for (let over = 0; over < 1 << open.length; over += 1) {
    const tried = position.slice()
    for (const [index, place] of open.entries()) tried[place] = (over & (1 << index)) === 0 ? NOT_OVER : OVER
    if (!gates.every(({ passes }) => passes(tried))) continue
    // What can be done before a day may be done after it as well: nothing is known of that day then.
    for (const place of open) if (tried[place] === NOT_OVER) tried[place] = 0
    return tried
  }
  return null
}
