import { type CalendarDate, debarredUntil, type Fen, formatYuan, freeFen, lotsOf, ranking, type ResolvedProfile } from '@goufu/engine'
import { compareSets, type Mismatch } from './compare.ts'
import type { Names } from './references.ts'
import type { Checks } from './schema.ts'
import type { Look, World } from './world.ts'

/** Where a project differs from what a scenario says of it on a day. */
export async function checkProject(
  world: World,
  { profile, view, state }: Look & { readonly profile: ResolvedProfile },
  checks: Checks,
  on: CalendarDate,
  names: Names,
): Promise<readonly Mismatch[]> {
  const { money } = view
  const idOf = (name: string): string => names.get(bare(name)) ?? name
  const nameOf = (id: string): string => [...names].find(([, known]) => known === id)?.[0] ?? id
  const taskAt = (address: string) => view.tasks.find((task) => task.address === address)
  return [
    ...amount('budget', checks.budget, money.budgetFen),
    ...amount('contract', checks.contract, money.contractFen),
    ...amount('paid', checks.paid, money.paidFen),
    ...amount('clawedBack', checks.clawedBack, money.clawedBackFen),
    ...amount('refunded', checks.refunded, money.refundedFen),
    ...amount('penalties', checks.penalties, money.penaltiesFen),
    ...amount('donated', checks.donated, money.donatedFen),
    ...word('outcome', checks.outcome, view.outcome),
    ...word(
      'supplier',
      checks.supplier === undefined ? undefined : [checks.supplier].flat().map(bare).join(', '),
      view.suppliers.length === 0 ? undefined : view.suppliers.map(({ id }) => nameOf(id)).join(', '),
    ),
    ...compareSets(
      'overdue',
      each(checks.overdue, (address, days) => `${address} ${days}`),
      view.overdue.map(({ address, overdueDays }) => `${address} ${overdueDays ?? 0}`),
    ),
    ...Object.entries(checks.due ?? {}).flatMap(([address, due]) => word(`due ${address}`, due, taskAt(address)?.due ?? undefined)),
    ...Object.entries(checks.status ?? {}).flatMap(([address, status]) => word(`status ${address}`, status, taskAt(address)?.status)),
    ...Object.entries(checks.blocked ?? {}).flatMap(([address, clauses]) =>
      compareSets(`blocked ${address}`, clauses, taskAt(address)?.findings.map((finding) => finding.citation.clause) ?? []),
    ),
    ...word(
      'ranking',
      checks.ranking?.map(bare).join(', '),
      lotsOf(state)
        .flatMap((lot) => ranking(profile, lot))
        .map((entry) => nameOf(entry.supplierId))
        .join(', '),
    ),
    ...compareSets(
      'refused at screening',
      each(checks.refusedAtScreening, (name, clauses) => `${name} ${clauses.toSorted().join(' ')}`),
      lotsOf(state)
        .flatMap(({ applications }) => applications)
        .filter((application) => application.screening?.result === 'refused')
        .map(({ supplierId, screening }) => `${nameOf(supplierId)} ${clausesOf(screening?.norms ?? []).join(' ')}`),
    ),
    ...(await suppliersAndFunds(world, checks, on, idOf)),
  ]
}

async function suppliersAndFunds(
  world: World,
  checks: Checks,
  on: CalendarDate,
  idOf: (name: string) => string,
): Promise<readonly Mismatch[]> {
  const found: Mismatch[] = []
  for (const [name, until] of Object.entries(checks.debarredUntil ?? {}))
    found.push(...word(`debarred until ${name}`, until, debarredUntil(await world.supplier(idOf(name)), on) ?? 'none'))
  for (const [name, free] of Object.entries(checks.free ?? {}))
    found.push(...amount(`free ${name}`, free, freeFen(await world.fund(idOf(name)))))
  return found
}

/** A short name without the `$` that marks it. */
function bare(name: string): string {
  return name.replace(/^\$/, '')
}

function clausesOf(norms: readonly { readonly citation: { readonly clause: string } }[]): readonly string[] {
  return [...new Set(norms.map((norm) => norm.citation.clause))].toSorted()
}

function each<T>(values: Readonly<Record<string, T>> | undefined, say: (key: string, value: T) => string): readonly string[] | undefined {
  return values === undefined ? undefined : Object.entries(values).map(([key, value]) => say(bare(key), value))
}

function amount(about: string, expected: Fen | undefined, found: Fen | null): readonly Mismatch[] {
  return word(about, expected === undefined ? undefined : formatYuan(expected), found === null ? undefined : formatYuan(found))
}

function word(about: string, expected: string | undefined, found: string | undefined): readonly Mismatch[] {
  return expected === undefined || expected === found ? [] : [{ about, expected, found: found ?? 'none' }]
}
