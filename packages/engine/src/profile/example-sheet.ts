import type { Citation } from '../policy/citation.ts'
import type { BandExample, Example, NormExample } from '../policy/example.ts'
import { type Expression, readsOf } from '../policy/expression.ts'
import type { FactInfo } from '../policy/fact.ts'
import type { Severity } from '../policy/finding.ts'
import { judge, type Norm } from '../policy/judge.ts'
import { lookUp } from '../policy/look-up.ts'
import { describe } from '../policy/speak.ts'
import { text, type Text } from '../policy/text.ts'
import { vocabulary } from '../procurement/facts.ts'
import { deemedFacts, speakerOf } from '../procurement/reading.ts'
import { readingOfExample, type Tried, triedAsWritten } from './examples.ts'
import { examplesOf } from './inherited-examples.ts'
import type { Profile } from './profile.ts'
import { resolveProfile } from './resolve-profile.ts'
import { factsInWords, type Labelled, labelled } from './say-given.ts'
import { bandOutcome, instalmentsOutcome, normOutcome, type Outcome, penaltyOutcome, sanctionOutcome } from './say-outcome.ts'

/** A case as somebody who knows the document reads it. */
export interface SheetCase extends Outcome {
  readonly given: readonly Labelled[]
}

/** A norm, a penalty, the division of a price or a sanction, with every case that shows it. */
export interface SheetEntry {
  readonly element: 'norm' | 'penalty' | 'instalments' | 'sanction' | 'band'
  readonly key: string
  readonly severity: Severity | null
  /** What a norm asks, or what the rest is called. */
  readonly title: Text
  readonly when: Text | null
  /** The figures of the document that decide it. */
  readonly figures: readonly Labelled[]
  readonly cases: readonly SheetCase[]
}

/** A clause with all in it that examples are about. */
export interface SheetClause {
  readonly citation: Citation
  readonly gist: Text
  readonly entries: readonly SheetEntry[]
}

/**
 * All examples of a profile in words, those of its ancestors that stand in it too: its own document first, and each document
 * clause by clause, so that whoever answers for it can read them beside the paper and sign them off.
 * @throws ProfileError for a profile that `checkProfile` finds fault with.
 */
export function exampleSheet(profile: Profile): readonly SheetClause[] {
  const written = triedAsWritten(resolveProfile(profile))
  const placed = entriesOf(written, examplesOf(profile, written))
  const { clauses, lineage } = written.profile
  return lineage
    .toReversed()
    .flatMap(({ id }) => clauses.filter(({ citation }) => citation.profile === id))
    .map(({ citation, gist }) => ({ citation, gist, entries: placed.flatMap(({ at, entry }) => (isSame(at, citation) ? [entry] : [])) }))
    .filter(({ entries }) => entries.length > 0)
}

interface Placed {
  readonly at: Citation
  readonly entry: SheetEntry
}

function isSame(one: Citation, other: Citation): boolean {
  return one.profile === other.profile && one.document === other.document && one.clause === other.clause
}

function entriesOf(written: Tried, examples: readonly Example[]): readonly Placed[] {
  const { paymentPlan, sanctions } = written.profile
  const speaker = speakerOf(written.profile)
  const norms = [...written.norms.values()].map((norm) => ({
    at: norm.citation,
    entry: {
      element: 'norm' as const,
      key: norm.key,
      severity: norm.severity,
      title: describe(norm.require, speaker),
      when: norm.when === null ? null : describe(norm.when, speaker),
      figures: figuresIn([norm.when, norm.require], written),
      cases: examples.flatMap((example) =>
        example.example === 'norm' && example.rule === norm.key ? [normCase(example, norm, written)] : [],
      ),
    },
  }))
  const penalties = [...written.penalties.values()].map((penalty) => ({
    at: penalty.citation,
    entry: {
      element: 'penalty' as const,
      key: penalty.key,
      severity: null,
      title: penalty.title,
      when: describe(penalty.when, speaker),
      figures: figuresIn([penalty.when, penalty.amount], written),
      cases: examples.flatMap((example) =>
        example.example === 'penalty' && example.penalty === penalty.key
          ? [{ given: factsInWords(example.given), ...penaltyOutcome(example) }]
          : [],
      ),
    },
  }))
  const division = (paymentPlan === null ? [] : [paymentPlan]).map((plan) => ({
    at: plan.citation,
    entry: {
      element: 'instalments' as const,
      key: plan.key,
      severity: null,
      title: text('合同价分期支付', 'the price paid in parts'),
      when: null,
      figures: figuresIn(
        plan.instalments.map(({ share }) => share),
        written,
      ),
      cases: examples.flatMap((example) =>
        example.example === 'instalments'
          ? [{ given: [labelled(text('合同价', 'price'), example.priceFen, { kind: 'fen' })], ...instalmentsOutcome(example, plan) }]
          : [],
      ),
    },
  }))
  const bans = sanctions.map((sanction) => ({
    at: sanction.citation,
    entry: {
      element: 'sanction' as const,
      key: sanction.key,
      severity: null,
      title: sanction.title,
      when: null,
      figures: figuresOf([sanction.years], written, {}),
      cases: examples.flatMap((example) =>
        example.example === 'sanction' && example.sanction === sanction.key
          ? [{ given: [labelled(text('自', 'from'), example.from, { kind: 'date' })], ...sanctionOutcome(example) }]
          : [],
      ),
    },
  }))
  const marked = [written.profile.scorecard, written.profile.evaluationScorecard].flatMap((card) =>
    (card?.criteria ?? []).flatMap(({ key, title }) =>
      card === null || !written.bands.has(`${card.key}:${key}`) ? [] : [{ card, key: `${card.key}:${key}`, title }],
    ),
  )
  const bands = marked.map(({ card, key, title }) => ({
    at: card.citation,
    entry: {
      element: 'band' as const,
      key,
      severity: null,
      title,
      when: null,
      figures: (written.bands.get(key) ?? []).map(({ from, worth }) => labelled(bandOutcome({ worth }).outcome, from, { kind: 'share' })),
      cases: examples.flatMap((example) =>
        example.example === 'band' && example.criterion === key ? [{ given: sharesInWords(example, title), ...bandOutcome(example) }] : [],
      ),
    },
  }))
  return [...norms, ...bands, ...division, ...penalties, ...bans].filter(({ entry }) => entry.cases.length > 0)
}

function sharesInWords({ of, to }: BandExample, title: Text): readonly Labelled[] {
  const percent = Number(((100 * of) / to).toFixed(2))
  return [{ title, value: text(`${of}/${to}（${percent}%）`, `${of}/${to} (${percent}%)`) }]
}

/** A case gives what its author wrote, what the documents themselves assert of what is read, and what a buyer has set. */
function normCase(example: NormExample, norm: Norm, written: Tried): SheetCase {
  const read = readsOf(norm.require).facts
  const asserted = Object.entries(deemedFacts(written.profile) ?? {}).filter(([path]) => read.includes(path))
  const settings = Object.entries(example.settings ?? {}).flatMap(([key, value]) => {
    const parameter = lookUp(written.profile.parameters, key)
    return parameter === undefined ? [] : [labelled(parameter.title, value, parameter)]
  })
  return {
    given: [...factsInWords({ ...Object.fromEntries(asserted), ...example.given }), ...settings],
    ...normOutcome(judge(norm, readingOfExample(example, written), speakerOf(written.profile))),
  }
}

/** The figures of the documents that expressions read; what a buyer sets stands in the cases. Codes have the titles of the facts they are compared with. */
function figuresIn(nodes: readonly (Expression | null)[], written: Tried): readonly Labelled[] {
  const reads = nodes.flatMap((node) => (node === null ? [] : [readsOf(node)]))
  const codes = Object.fromEntries(
    reads.flatMap(({ facts }) => facts.flatMap((path) => Object.entries(lookUp(vocabulary.table, path)?.codes ?? {}))),
  )
  return figuresOf(new Set(reads.flatMap(({ parameters }) => parameters)), written, codes)
}

function figuresOf(keys: Iterable<string>, written: Tried, codes: FactInfo['codes']): readonly Labelled[] {
  return [...keys].flatMap((key) => {
    const parameter = lookUp(written.profile.parameters, key)
    const value = parameter === undefined || parameter.open ? undefined : written.parameter(key)
    return parameter === undefined || value === undefined ? [] : [labelled(parameter.title, value, { kind: parameter.kind, codes })]
  })
}
