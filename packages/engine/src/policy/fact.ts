import type { Expression } from './expression.ts'
import { CodeHandle, CodesHandle, Condition, DateHandle, type Handle, ListHandle, MaybeHandle, Quantity, type Unit } from './handle.ts'
import { meantOrKnown } from './near-key.ts'
import { ProfileError } from './profile-error.ts'
import { type Text, text } from './text.ts'
import type { ValueKind } from './value.ts'

/** What is known of a fact besides its value: how to write it, and what people call it. */
export interface FactInfo {
  readonly path: string
  readonly kind: ValueKind
  readonly title: Text
  /** The codes the fact may hold, with their titles. */
  readonly codes?: Readonly<Record<string, Text>>
  /** The fact may be absent in the world: it is asked about, never compared. */
  readonly maybe?: true
  /** Worked out by the engine, from tasks of this project or over all projects: nobody declares it. */
  readonly lookedUp?: true
}

export interface FactSpec<H extends Handle> {
  readonly kind: ValueKind
  readonly title: Text
  readonly codes?: Readonly<Record<string, Text>>
  readonly maybe?: true
  readonly lookedUp?: true
  readonly handle: (node: Expression) => H
  /** Fields of the entries, for a list. */
  readonly fields?: Readonly<Record<string, FactSpec<Handle>>>
}

export type FactTree = { readonly [key: string]: FactSpec<Handle> | { readonly [key: string]: FactSpec<Handle> } }
export type HandlesOf<T> = { readonly [K in keyof T]: T[K] extends FactSpec<infer H> ? H : HandlesOf<T[K]> }

const quantity =
  <U extends Unit>(unit: U) =>
  (title: Text): FactSpec<Quantity<U>> => ({ kind: unit, title, handle: (node) => new Quantity(unit, node) })

/** Constructors of fact specifications, one a kind of value. */
export const fact = {
  fen: quantity('fen'),
  days: quantity('days'),
  workdays: quantity('workdays'),
  months: quantity('months'),
  years: quantity('years'),
  age: quantity('age'),
  count: quantity('count'),
  hundredths: quantity('hundredths'),
  yesNo: (title: Text): FactSpec<YesNoHandle> => ({ kind: 'yes-no', title, handle: (node) => new YesNoHandle(node) }),
  date: (title: Text): FactSpec<DateHandle> => ({ kind: 'date', title, handle: (node) => new DateHandle(node) }),
  code: (title: Text, codes: Readonly<Record<string, Text>>): FactSpec<CodeHandle> => ({
    kind: 'code',
    title,
    codes,
    handle: (node) => new CodeHandle(node),
  }),
  codes: (title: Text, codes: Readonly<Record<string, Text>>): FactSpec<CodesHandle> => ({
    kind: 'codes',
    title,
    codes,
    handle: (node) => new CodesHandle(node),
  }),
  list: <const F extends Readonly<Record<string, FactSpec<Handle>>>>(title: Text, fields: F): FactSpec<ListHandle<HandlesOf<F>>> => ({
    kind: 'list',
    title,
    fields,
    handle: (node) => new ListHandle(node, itemsOf(node, fields)),
  }),
  maybe: <H extends Handle>(spec: FactSpec<H>): FactSpec<MaybeHandle<H>> => ({
    kind: spec.kind,
    title: spec.title,
    ...(spec.codes === undefined ? {} : { codes: spec.codes }),
    maybe: true,
    handle: (node) => new MaybeHandle(spec.handle(node)),
  }),
  lookedUp: <H extends Handle>(spec: FactSpec<H>): FactSpec<H> => ({ ...spec, lookedUp: true }),
}

/** Handles of the fields of a list's entries. */
function itemsOf<F extends Readonly<Record<string, FactSpec<Handle>>>>(node: Expression, fields: F): HandlesOf<F> {
  const path = node.op === 'fact' ? node.path : ''
  const handles = Object.entries(fields).map(([field, spec]) => [field, spec.handle({ op: 'item', path: `${path}[].${field}` })])
  return named(Object.fromEntries(handles) as HandlesOf<F>, `${path}[]`) // field by field
}

/** Handles by name. Whoever asks for one that is not there, in a file no compiler has seen, is told which and what was meant. */
function named<H extends object>(handles: H, group: string | null): H {
  return new Proxy(handles, {
    get(target, key): unknown {
      // Words that a program asks of any object, to print it or to wait for it, are nobody's misspelt fact.
      if (typeof key !== 'string' || key in target || key === 'toJSON' || key === 'then') return Reflect.get(target, key)
      const mend = meantOrKnown(key, Object.keys(target))
      throw new ProfileError(
        group === null
          ? text(`没有事实或事实组 ${key}${mend.zh}`, `there is no fact or group of facts ${key}${mend.en}`)
          : text(`${group} 里没有事实 ${key}${mend.zh}`, `there is no fact ${key} in ${group}${mend.en}`),
      )
    },
  })
}

/** A yes/no fact is a condition by itself. */
export class YesNoHandle extends Condition {}

/** The vocabulary of facts: typed handles for authors, and one flat table for evaluation, traces and screens. */
export interface FactVocabulary<T> {
  readonly handles: HandlesOf<T>
  readonly table: Readonly<Record<string, FactInfo>>
}

/** Derives handles and table from a tree of specifications, two levels deep at most. A handle that is not there is a {@link ProfileError}. */
export function defineFacts<const T extends FactTree>(tree: T): FactVocabulary<T> {
  const table: Record<string, FactInfo> = {}
  const read = (path: string, spec: FactSpec<Handle>): Handle => {
    const { handle, fields, ...info } = spec
    table[path] = { path, ...info }
    for (const [field, inner] of Object.entries(fields ?? {})) read(`${path}[].${field}`, inner)
    return handle({ op: 'fact', path })
  }
  const isSpec = (value: FactTree[string]): value is FactSpec<Handle> => typeof value['handle'] === 'function'
  const handles = Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [
      key,
      isSpec(value)
        ? read(key, value)
        : named(Object.fromEntries(Object.entries(value).map(([leaf, spec]) => [leaf, read(`${key}.${leaf}`, spec)])), key),
    ]),
  )
  return { handles: named(handles as HandlesOf<T>, null), table } // the tree's own shape, leaf by leaf
}
