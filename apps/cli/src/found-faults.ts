import { type Text, text } from '@goufu/engine'
import type { Fault } from '@goufu/store'

/** How many faults were found, and in how many streams. */
export class FoundFaults {
  #count = 0
  #ofNoStream = 0
  readonly #streams = new Set<string>()

  constructor(faults: readonly Fault[] = []) {
    for (const fault of faults) this.add(fault)
  }

  get count(): number {
    return this.#count
  }

  add({ stream }: Fault): void {
    this.#count += 1
    if (stream === null) this.#ofNoStream += 1
    else this.#streams.add(`${stream.type}/${stream.id}`)
  }

  /**
   * What came of a proof: that what was looked at is proved, or what was found wrong in it and where.
   * @param looked what was looked at, before its verb; the English one is given, `proved` or `checked`
   */
  verdict(looked: (verb: string) => Text): Text {
    if (this.#count === 0) {
      const { zh, en } = looked('proved')
      return text(`${zh}：与记录时一致`, `${en}: as they were recorded`)
    }
    const { zh, en } = looked('checked')
    const places = [
      ...(this.#streams.size === 0 ? [] : [text(`${this.#streams.size} 条流`, counted(this.#streams.size, 'stream'))]),
      ...(this.#ofNoStream === 0 ? [] : [text('流以外的记录', 'what belongs to no stream')]),
    ]
    return text(
      `${zh}：发现 ${this.#count} 处不符，涉及 ${places.map((place) => place.zh).join('和')}`,
      `${en}: ${counted(this.#count, 'fault')} found, in ${places.map((place) => place.en).join(' and in ')}`,
    )
  }
}

function counted(count: number, what: string): string {
  return count === 1 ? `1 ${what}` : `${count} ${what}s`
}
