import { type EventDraft, evolve, freeFen, type FundState, movedBy, type ProjectView, type Rehearsal, type StateOf } from '@goufu/engine'

type Money = ProjectView['money']

/** What is wrong with the money of a project, as the database would say it; empty when nothing is. */
export function projectFaults(money: Money): readonly string[] {
  const { budgetFen, awardFen, contractFen, addedFen } = money
  const paidFen = paidIn(money)
  const walls: readonly (readonly [string, boolean])[] = [
    ['paid above the contract', paidFen <= (contractFen ?? 0)],
    ['contracted above the award', contractFen === null || awardFen === null || contractFen - addedFen <= awardFen],
    ['awarded above the budget', awardFen === null || budgetFen === null || awardFen <= budgetFen - addedFen],
    ['contracted above the budget', contractFen === null || budgetFen === null || contractFen <= budgetFen],
    ['money before a budget', budgetFen !== null || (awardFen === null && contractFen === null && paidFen === 0)],
  ]
  return walls.flatMap(([fault, stands]) => (stands ? [] : [fault]))
}

/** The office is shown what was paid. */
function paidIn({ paidFen }: Money): number {
  if (paidFen === null) throw new Error('The view is not that of the office')
  return paidFen
}

const PARTS = ['reservedFen', 'committedFen', 'paidFen', 'returnedFen'] as const

/** What is wrong with the books of a fund: a balance below nought, one that its entries or its projects do not add up to. */
export function fundFaults(fund: FundState, events: readonly EventDraft[]): readonly string[] {
  const entries = events.filter(({ stream }) => stream.type === 'fund' && stream.id === fund.id).flatMap((event) => movedBy(event).entries)
  const balance = (account: string) => entries.reduce((sum, entry) => (entry.account === account ? sum + entry.amountFen : sum), 0)
  const free = freeFen(fund)
  const held = Object.values(fund.holdings)
  return [
    ...Object.entries({ free, ...fund }).flatMap(([part, amount]) =>
      typeof amount === 'number' && amount < 0 ? [`${part} ${amount}`] : [],
    ),
    ...(fund.returnedFen > fund.paidFen ? ['more came back than was paid'] : []),
    ...(entries.reduce((sum, { amountFen }) => sum + amountFen, 0) === 0 ? [] : ['entries that do not add up to nought']),
    ...(balance('free') === free && balance('paid') === fund.paidFen ? [] : ['balances that are no sums of entries']),
    ...PARTS.filter((part) => held.reduce((sum, holding) => sum + holding[part], 0) !== fund[part]).map((part) => `${part} of no project`),
  ]
}

/** Where the books of the funds and those of an open project disagree about what the project has spent. */
export function heldFaults(
  projectId: string,
  { money, lots }: Pick<ProjectView, 'money' | 'lots'>,
  funds: readonly FundState[],
): readonly string[] {
  const held = (part: (typeof PARTS)[number]) => funds.reduce((sum, fund) => sum + (fund.holdings[projectId]?.[part] ?? 0), 0)
  const { refundedFen } = money
  const paidFen = paidIn(money)
  // A lot that has ended holds nothing but what it has paid.
  const open = (lots.length === 0 ? [{ money, outcome: 'open' }] : lots).reduce(
    (sum, lot) => sum + (lot.outcome === 'open' ? (lot.money.contractFen ?? lot.money.budgetFen ?? 0) : paidIn(lot.money)),
    0,
  )
  const walls: readonly (readonly [string, boolean])[] = [
    ['paid otherwise than out of the funds', held('paidFen') === paidFen],
    ['returned otherwise than into the funds', held('returnedFen') === refundedFen],
    ['not held as it was budgeted or contracted', held('reservedFen') + held('committedFen') + paidFen === open],
  ]
  return walls.flatMap(([fault, stands]) => (stands ? [] : [fault]))
}

type AnyState = StateOf[keyof StateOf] | null

/** Streams whose state is not what their events, written and read again, fold to. */
export function foldFaults(rehearsal: Rehearsal): readonly string[] {
  const states = new Map<string, AnyState>()
  for (const event of JSON.parse(JSON.stringify(rehearsal.events)) as readonly EventDraft[]) {
    const { type, id } = event.stream
    const key = `${type}/${id}`
    states.set(key, evolve[type]((states.get(key) ?? null) as never, event)) // what stands under a key was made by the fold of its type
  }
  const now = (type: string, id: string) =>
    type === 'project' ? rehearsal.project(id) : type === 'fund' ? rehearsal.fund(id) : rehearsal.supplier(id)
  return [...states].flatMap(([key, state]) => {
    const [type = '', id = ''] = key.split('/')
    return JSON.stringify(state) === JSON.stringify(now(type, id)) ? [] : [key]
  })
}
