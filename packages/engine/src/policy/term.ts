import type { CaseworkElement } from './casework.ts'
import type { ContractTemplateElement, PenaltyElement } from './contract-terms.ts'
import type { PurchaseTermElement } from './purchase-terms.ts'

/** Terms of a document that are looked up by kind: contract, penalties, disclosures, exclusions, casework, workforce. */
export type TermElement = ContractTemplateElement | PenaltyElement | PurchaseTermElement | CaseworkElement
