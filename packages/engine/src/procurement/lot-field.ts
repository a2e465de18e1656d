import { text } from '../policy/text.ts'
import { integer } from './field.ts'

const label = text('包号', 'Lot')

/** Number of a lot, in a line of the plan or of the budget; left out where the purchase is in one. */
export function lotField() {
  return integer(label, 1, 99)
    .optional()
    .meta({ label, widget: 'integer', help: text('不分包的不填', 'Empty where there is one lot') })
}
