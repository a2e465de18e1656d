import type { Text } from '@goufu/engine'

/** Something of a scenario could not be entered, so nothing after it can be played. The message is in English, `text` in both languages. */
export class ScenarioError extends Error {
  override readonly name = 'ScenarioError'

  readonly text: Text

  constructor(said: Text) {
    super(said.en)
    this.text = said
  }
}
