import { addDays, parseDate } from '../policy/calendar-date.ts'
import type { Expression } from '../policy/expression.ts'
import type { PenaltyElement } from '../policy/contract-terms.ts'
import type { Norm } from '../policy/judge.ts'
import type { Share } from '../policy/money.ts'
import type { Cited } from '../policy/resolved-profile.ts'
import type { Band } from '../policy/scorecard.ts'
import { spokenText, type Text } from '../policy/text.ts'
import type { Value } from '../policy/value.ts'
import type { Tried } from './examples.ts'

/** One small change of a profile. A profile whose examples do not notice it leaves something unproved. */
export interface Change {
  /** `public-notice-days: 5 → 6`, `award-in-time: ≤ → <` */
  readonly name: string
  /** The change in Chinese, where its name has English words; else `null`. */
  readonly gloss: string | null
  /** Key of the parameter or norm that is changed. */
  readonly key: string
  readonly tried: Tried
}

type Figure = Exclude<Value, null>

/** Every change by one step: figures up and down, comparisons loosened or turned, conditions left out. */
export function changesOf(written: Tried): readonly Change[] {
  return [
    ...figureChanges(written),
    ...[...written.norms.values()].flatMap((norm) => normChanges(written, norm)),
    ...[...written.penalties.values()].flatMap((penalty) => penaltyChanges(written, penalty)),
    ...[...written.bands].flatMap(([key, bands]) => bandChanges(written, key, bands)),
  ]
}

function figureChanges(written: Tried): readonly Change[] {
  return Object.values(written.profile.parameters).flatMap((parameter) => {
    const value = written.parameter(parameter.key)
    if (value === undefined) return []
    return stepsOf(value).map((changed) => ({
      ...named(parameter.key, moved(value, changed)),
      tried: { ...written, parameter: (key: string) => (key === parameter.key ? changed : written.parameter(key)) },
    }))
  })
}

/** A figure one step up and down, a list with one code less. */
function stepsOf(value: Figure): readonly Figure[] {
  if (typeof value === 'number') return [value - 1, value + 1]
  if (typeof value === 'boolean') return [!value]
  if (typeof value === 'string') {
    const day = parseDate(value)
    return day === undefined ? [] : [addDays(day, -1), addDays(day, 1)]
  }
  if (isShare(value)) return [-1, 1].map((step) => ({ ...value, numerator: value.numerator + step }))
  return isCodes(value) ? value.map((left) => value.filter((code) => code !== left)) : []
}

function isCodes(value: Figure): value is readonly string[] {
  return Array.isArray(value) && value.every((code) => typeof code === 'string')
}

function isShare(value: Figure): value is Share {
  return typeof value === 'object' && 'numerator' in value
}

function normChanges(written: Tried, norm: Norm): readonly Change[] {
  const changed = (what: Text, change: Partial<Pick<Norm, 'when' | 'require'>>): Change => ({
    ...named(norm.key, what),
    tried: { ...written, norms: new Map(written.norms).set(norm.key, { ...norm, ...change }) },
  })
  return [
    ...variantsOf(norm.require).map(({ what, node }) => changed(what, { require: node })),
    ...(norm.when === null
      ? []
      : [
          changed(spokenText('去掉适用条件', 'without when'), { when: null }),
          ...variantsOf(norm.when).map(({ what, node }) => changed(spokenText(`适用条件：${what.zh}`, `when ${what.en}`), { when: node })),
        ]),
  ]
}

function penaltyChanges(written: Tried, penalty: Cited<PenaltyElement>): readonly Change[] {
  const changed = (what: Text, change: Partial<PenaltyElement>): Change => ({
    ...named(penalty.key, what),
    tried: { ...written, penalties: new Map(written.penalties).set(penalty.key, { ...penalty, ...change }) },
  })
  const { amount } = penalty
  return [
    ...variantsOf(penalty.when).map(({ what, node }) => changed(what, { when: node })),
    ...(amount === null ? [] : variantsOf(amount).map(({ what, node }) => changed(what, { amount: node }))),
  ]
}

/** Where each band begins, one step up and down; the last begins at nothing. */
function bandChanges(written: Tried, key: string, bands: readonly Band[]): readonly Change[] {
  return bands.slice(0, -1).flatMap((band, index) =>
    [-1, 1].map((step) => {
      const from = { ...band.from, numerator: band.from.numerator + step }
      return {
        ...named(key, moved(band.from, from)),
        tried: { ...written, bands: new Map(written.bands).set(key, bands.with(index, { ...band, from })) },
      }
    }),
  )
}

interface Variant {
  readonly what: Text
  readonly node: Expression
}

function named(key: string, { zh, en }: Text): Pick<Change, 'name' | 'gloss' | 'key'> {
  return { name: `${key}: ${en}`, gloss: zh === en ? null : zh, key }
}

function moved(from: Value, to: Value): Text {
  return inSigns(`${JSON.stringify(from)} → ${JSON.stringify(to)}`)
}

function turn(by: keyof typeof turned): Text {
  return inSigns(`${by} → ${turned[by]}`)
}

/** What is said without words. */
function inSigns(signs: string): Text {
  return spokenText(signs, signs)
}

const turned = { '=': '≠', '≠': '=', '<': '≤', '≤': '<', '>': '≥', '≥': '>' } as const

/** The expression with one thing changed, in every way. */
function variantsOf(node: Expression): readonly Variant[] {
  switch (node.op) {
    case 'value':
      return stepsOf(node.value).map((value) => ({
        what: moved(node.value, value),
        node: { ...node, value },
      }))
    case 'compare':
      return [
        { what: turn(node.by), node: { ...node, by: turned[node.by] } },
        ...variantsOf(node.left).map((left) => ({ what: left.what, node: { ...node, left: left.node } })),
        ...variantsOf(node.right).map((right) => ({ what: right.what, node: { ...node, right: right.node } })),
      ]
    case 'all':
    case 'any':
      return node.of.flatMap((part, index) => [
        ...(node.of.length > 1
          ? [
              {
                what: spokenText(`去掉第${index + 1}个条件`, `without condition ${index + 1}`),
                node: { ...node, of: node.of.toSpliced(index, 1) },
              },
            ]
          : []),
        ...variantsOf(part).map((variant) => ({ what: variant.what, node: { ...node, of: node.of.with(index, variant.node) } })),
      ])
    case 'sum':
      return node.of.flatMap((part, index) =>
        variantsOf(part).map((variant) => ({ what: variant.what, node: { ...node, of: node.of.with(index, variant.node) } })),
      )
    case 'not':
    case 'labelled':
      return variantsOf(node.of).map((variant) => ({ what: variant.what, node: { ...node, of: variant.node } }))
    case 'noneOr':
    case 'someAnd':
      return variantsOf(node.test).map((variant) => ({ what: variant.what, node: { ...node, test: variant.node } }))
    case 'oneOf':
    case 'onlyFrom':
      return variantsOf(node.among).map((variant) => ({ what: variant.what, node: { ...node, among: variant.node } }))
    case 'containsAll':
      return variantsOf(node.codes).map((variant) => ({ what: variant.what, node: { ...node, codes: variant.node } }))
    case 'shift':
      return variantsOf(node.date)
        .map((variant): Variant => ({ what: variant.what, node: { ...node, date: variant.node } }))
        .concat(variantsOf(node.by).map((variant) => ({ what: variant.what, node: { ...node, by: variant.node } })))
    case 'minus':
    case 'times':
      return variantsOf(node.left)
        .map((variant): Variant => ({ what: variant.what, node: { ...node, left: variant.node } }))
        .concat(variantsOf(node.right).map((variant) => ({ what: variant.what, node: { ...node, right: variant.node } })))
    case 'portion':
      return variantsOf(node.share).map((variant) => ({ what: variant.what, node: { ...node, share: variant.node } }))
    case 'every':
    case 'some':
    case 'where':
      return variantsOf(node.test).map((variant) => ({ what: variant.what, node: { ...node, test: variant.node } }))
    case 'ratio':
      return [
        { what: turn(node.by), node: { ...node, by: turned[node.by] } },
        ...variantsOf(node.share).map((variant) => ({ what: variant.what, node: { ...node, share: variant.node } })),
      ]
    case 'total':
    case 'mean':
    case 'lowest':
      return variantsOf(node.value).map((variant) => ({ what: variant.what, node: { ...node, value: variant.node } }))
    case 'count':
      return variantsOf(node.list).map((variant) => ({ what: variant.what, node: { ...node, list: variant.node } }))
    case 'fact':
    case 'parameter':
    case 'item':
    case 'exists':
      return []
  }
}
