import type { Choice } from '../form/form-field.ts'

/**
 * Gives each choice the object it had before while it says the same, so that what stands in the page for it stays there, with the focus
 * and whatever is being typed, when the project is read again.
 */
export function keptChoices(): (choices: readonly Choice[]) => readonly Choice[] {
  const kept = new Map<string, Choice>()
  return (choices) =>
    choices.map((choice) => {
      const said = JSON.stringify(choice)
      const before = kept.get(said)
      if (before === undefined) kept.set(said, choice)
      return before ?? choice
    })
}
