import { type Text, text } from '../policy/text.ts'
import type { StreamRef } from './event.ts'

/** An event that this program cannot read, in words for whoever runs it. `message` is the English text. */
export class UnreadableEvent extends Error {
  readonly text: Text

  constructor({ type, id }: StreamRef, why: Text) {
    const said = text(`${type} ${id}：${why.zh}`, `${type} ${id}: ${why.en}`)
    super(said.en)
    this.name = 'UnreadableEvent'
    this.text = said
  }
}
