import type { Blank, ContractPart, ContractTemplateElement } from '../policy/contract-terms.ts'
import { formatValue } from '../policy/format-value.ts'
import type { JsonObject } from '../policy/json.ts'
import { lookUp } from '../policy/look-up.ts'
import { formatShare, formatTenThousandYuan, formatYuan } from '../policy/money.ts'
import type { Cited, ResolvedProfile } from '../policy/resolved-profile.ts'
import { type Text, text } from '../policy/text.ts'
import type { Facts } from '../policy/value.ts'
import { type Located, locate } from './attempt.ts'
import type { Context } from './context.ts'
import { divideInput } from './declared.ts'
import { vocabulary } from './facts.ts'
import { splitPrice } from './instalments.ts'
import type { ProjectState } from './project.ts'
import { occurrenceFacts } from './reading.ts'
import type { TaskScope } from './task-kind.ts'

/** A contract as the document's template has it, filled as far as the purchase knows. */
export interface ContractDraft {
  readonly title: Text
  readonly citation: Cited<ContractTemplateElement>['citation']
  readonly articles: readonly DraftArticle[]
}

export interface DraftArticle {
  readonly key: string
  readonly title: Text
  readonly gist: Text
  /** The document leaves it to the purchaser: it must be written before signing. */
  readonly toComplete: boolean
  readonly blanks: readonly DraftBlank[]
}

/** A blank with what fills it: words, or a table; neither where the purchaser fills it in. */
export interface DraftBlank {
  readonly key: string
  readonly title: Text
  readonly value: Text | null
  readonly table: DraftTable | null
}

export interface DraftTable {
  readonly columns: readonly Text[]
  readonly rows: readonly (readonly Text[])[]
}

/**
 * Fills the contract template of a profile at a task that signs a contract: with what is being typed there, and with what the purchase
 * knows already. Once it is signed, with the contract as it stands, amendments included. Of a lot, with what is that lot's.
 * @param address of a task of the kind `sign-contract`
 * @param input of the task, as far as it has been typed
 * @returns `null` where the profile has no template, or there is no such task
 */
export function draftContract(
  profile: ResolvedProfile,
  state: ProjectState,
  address: string,
  input: JsonObject,
  context: Context,
): ContractDraft | null {
  const template = profile.terms.findLast((term) => term.element === 'contract-template')
  const located = locate(profile, state, address, context)
  if (template === undefined || located?.kind.kind !== 'sign-contract') return null
  const { scope } = located
  const facts = factsAt(located, input)
  return {
    title: template.title,
    citation: template.citation,
    articles: template.articles.map(({ key, title, gist, toComplete, blanks }) => ({
      key,
      title,
      gist,
      toComplete,
      blanks: blanks.map((blank) => filled(blank, facts, scope)),
    })),
  }
}

/** What is known of the contract: of one that is signed, what is on record; before, what is typed over what the form suggests. */
function factsAt({ scope, kind, occurrence }: Located, input: JsonObject): Facts {
  const known = { ...occurrenceFacts(scope.state, scope.context, occurrence.facts), ...planned(scope.state) }
  if (scope.state.contract !== null) return known
  const { own, declared } = divideInput(scope.task, { ...kind.suggest(scope), ...input })
  return { ...known, ...declared, ...kind.draft(own).facts(scope) }
}

/** What the plan says of the services: facts of the task that makes it, and of the contract that carries it out. */
function planned({ plan }: ProjectState): Facts {
  if (plan === null) return {}
  return {
    'plan.services': plan.services.map(({ service }) => service),
    'plan.minimumAge': plan.minimumAge,
    'plan.maximumAge': plan.maximumAge,
  }
}

function filled({ key, title, fact, part }: Blank, facts: Facts, scope: TaskScope): DraftBlank {
  if (part !== null) return { key, title, ...filledPart(part, facts, scope) }
  return { key, title, value: fact === null ? null : sayFact(fact, facts, scope), table: null }
}

/** A fact in words; what it is made of is named as the profile names it. */
function sayFact(path: string, facts: Facts, { profile }: TaskScope): Text | null {
  const [value, info] = [facts[path], lookUp(vocabulary.table, path)]
  if (value === undefined || info === undefined) return null
  const services = Object.fromEntries(profile.services.map((service) => [service.key, service.title]))
  return formatValue(value, info.kind, { ...services, ...info.codes })
}

const same = (words: string): Text => text(words, words)
const words = (value: Text | null): Pick<DraftBlank, 'value' | 'table'> => ({ value, table: null })
const tabled = (columns: readonly Text[], rows: readonly (readonly Text[])[]): Pick<DraftBlank, 'value' | 'table'> => ({
  value: null,
  table: rows.length === 0 ? null : { columns, rows },
})

function filledPart(part: ContractPart, facts: Facts, scope: TaskScope): Pick<DraftBlank, 'value' | 'table'> {
  const { state } = scope
  switch (part) {
    case 'project-title':
      return words(same(state.title))
    case 'buyer':
      return words(state.buyer === '' ? null : same(state.buyer))
    case 'supplier': {
      const chosen = state.contract ?? state.award
      return words(chosen === null ? null : same(chosen.supplierName))
    }
    case 'services':
      return servicesTable(scope, text('总价（元）', 'total (yuan)'), formatYuan)
    case 'services-totals-in-10000-yuan':
      return servicesTable(scope, text('总价（万元）', 'total (10,000 yuan)'), formatTenThousandYuan)
    case 'instalments':
      return instalmentTable(facts, scope)
  }
}

/** What is bought as it was planned; the price of the contract may be below it. */
function servicesTable({ profile, state }: TaskScope, totalTitle: Text, total: (fen: number) => string) {
  const columns = [
    text('服务', 'service'),
    text('服务标准', 'standard'),
    text('数量', 'quantity'),
    text('计划单价（元）', 'planned unit price (yuan)'),
    totalTitle,
  ]
  const rows = (state.plan?.services ?? []).map(({ service, standard, quantity, unitPriceFen }) => [
    profile.services.find(({ key }) => key === service)?.title ?? same(service),
    same(standard),
    same(String(quantity)),
    same(formatYuan(unitPriceFen)),
    same(total(quantity * unitPriceFen)),
  ])
  return tabled(columns, rows)
}

function instalmentTable(facts: Facts, { profile, parameter }: TaskScope) {
  const price = facts['contract.priceFen']
  const parts = splitPrice(profile.paymentPlan?.instalments ?? [], typeof price === 'number' ? price : null, parameter)
  return tabled(
    [text('拨付', 'instalment'), text('比例', 'share'), text('金额（元）', 'amount (yuan)')],
    parts.map(({ title, share, amountFen }) => [
      title,
      same(share === null ? '—' : formatShare(share)),
      same(amountFen === null ? '—' : formatYuan(amountFen)),
    ]),
  )
}
