import { lotsOf, personsOf, type ProjectState } from '@goufu/engine'

/** Kinds of what is prepared for a payment and approved before it: told here once more, so that the engine's own list is not asked about itself. */
const beforePayment =
  /^(plan|choose-method|notice|screen|form-panel|review|public-notice|sign-contract|amend-contract|inspect|fund-review|evaluate|accept|approve|award)$/

/** Persons who have paid in a purchase, or in one of its lots, and have prepared or approved in it as well; deputies count as both. */
export function dutyFaults(state: ProjectState): readonly string[] {
  return lotsOf(state).flatMap(({ records }) => {
    const personsOfKinds = (test: (kind: string) => boolean) =>
      new Set(records.flatMap(({ kind, by }) => (test(kind) ? personsOf(by) : [])))
    const payers = personsOfKinds((kind) => kind === 'pay')
    return [...personsOfKinds((kind) => beforePayment.test(kind))].flatMap((person) =>
      payers.has(person) ? [`${person} has prepared or approved, and paid`] : [],
    )
  })
}
