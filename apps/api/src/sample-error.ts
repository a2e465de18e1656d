import type { Text } from '@goufu/engine'

/** A sample that cannot be used: a fault of the profile's files, in words for whoever wrote them; `text` in both languages. */
export class SampleError extends Error {
  override readonly name = 'SampleError'

  readonly text: Text

  constructor(said: Text) {
    super(said.en)
    this.text = said
  }
}
