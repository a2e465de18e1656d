/** Something of a scenario could not be entered, so nothing after it can be played. */
export class ScenarioError extends Error {
  override readonly name = 'ScenarioError'
}
