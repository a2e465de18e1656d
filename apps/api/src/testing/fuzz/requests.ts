import { type Action, scopeOf } from '@goufu/engine'
import * as fc from 'fast-check'
import { people as known } from '../people.ts'
import { allowedBy, type JsonSchema, spoiled } from './from-schema.ts'

/** Everybody, and nobody. */
const people = [...known, { id: 'public', role: 'public' }] as const

/** One operation of the OpenAPI document. */
export interface Operation {
  readonly method: string
  readonly path: string
  /** What it asks for, as the access table has it; left out where anybody may ask. */
  readonly action?: Action
  readonly parameters: readonly {
    readonly name: string
    readonly in: 'path' | 'query' | 'header'
    readonly example?: string
    readonly schema: JsonSchema
  }[]
  readonly responses: Readonly<Record<string, unknown>>
  /** The type of its body and what that may hold; `null` where it takes none. */
  readonly body: { readonly type: string; readonly schema: JsonSchema } | null
}

/** The description of the API, as it is served. */
export interface OpenApi {
  readonly paths: Readonly<
    Record<
      string,
      Readonly<
        Record<
          string,
          {
            readonly 'x-goufu-action'?: Action
            readonly parameters?: Operation['parameters']
            readonly responses: Operation['responses']
            readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: JsonSchema }>> }
          }
        >
      >
    >
  >
}

/** Every operation of a description. */
export function operationsOf({ paths }: OpenApi): readonly Operation[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, { 'x-goufu-action': action, parameters = [], responses, requestBody }]) => ({
      ...(action === undefined ? {} : { action }),
      method: method.toUpperCase(),
      path,
      parameters,
      responses,
      body: bodyIn(requestBody?.content ?? {}),
    })),
  )
}

function bodyIn(content: Readonly<Record<string, { readonly schema: JsonSchema }>>): Operation['body'] {
  const [first] = Object.entries(content)
  return first === undefined ? null : { type: first[0], schema: first[1].schema }
}

/** What stands for something in the database or the profile, by the name of the parameter it is given in. */
export type Known = Readonly<Record<string, readonly string[]>>

/** A request as it goes over the wire. */
export interface FuzzedRequest {
  readonly path: string
  /** Who has signed in. */
  readonly actor: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | null
}

/**
 * Requests to one operation, made from its own description: about half of the parts are as described, the others spoiled.
 * @param known what exists, by the name of the parameter or header that names it, so that some requests come past the first doors
 * @param forms what the description leaves to forms: the bodies of the operation, each with what it belongs to
 */
export function requestsTo(operation: Operation, known: Known, forms: readonly Form[]): fc.Arbitrary<FuzzedRequest> {
  if (forms.length === 0) return requestsWith(operation, known, operation.body)
  return fc.oneof(...forms.map(({ of, body }) => requestsWith(operation, { ...known, ...of }, { type: JSON_TYPE, schema: body })))
}

/** A body that an operation takes, and the parameters it belongs to. */
export interface Form {
  readonly body: JsonSchema
  readonly of: Known
}

const JSON_TYPE = 'application/json'

function requestsWith(operation: Operation, known: Known, body: Operation['body']): fc.Arbitrary<FuzzedRequest> {
  const inPath = operation.parameters.filter((parameter) => parameter.in === 'path')
  const inQuery = operation.parameters.filter((parameter) => parameter.in === 'query')
  const text = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))
  const path = fc.tuple(...inPath.map(({ name, schema }) => valueOf(name, schema, known))).map((values) =>
    inPath.reduce(
      // A lone surrogate has no address; who builds one with it gets no further than the client.
      (address, { name }, at) => address.replace(`{${name}}`, encodeURIComponent(text(values[at]).toWellFormed()) || '%20'),
      operation.path,
    ),
  )
  const query = fc
    .tuple(...inQuery.map(({ name, schema }) => fc.option(valueOf(name, schema, known), { freq: 2 })))
    .map((values) =>
      new URLSearchParams(
        Object.fromEntries(inQuery.flatMap(({ name }, at) => (values[at] === null ? [] : [[name, text(values[at])] as const]))),
      ).toString(),
    )
  return fc
    .tuple(path, query, headersOf(operation, known), bodyOf(body), actorOf(operation))
    .map(([address, search, headers, sent, actor]) => ({
      actor,
      path: search === '' ? address : `${address}?${search}`,
      headers: body === null ? headers : { 'content-type': body.type, ...headers },
      body: sent,
    }))
}

function bodyOf(body: Operation['body']): fc.Arbitrary<string | null> {
  if (body === null) return fc.constant(null)
  const anything = fc.string({ unit: 'binary' })
  if (body.type !== JSON_TYPE) return anything
  const value = fc.oneof(allowedBy(body.schema), spoiled(allowedBy(body.schema))).map((json) => JSON.stringify(json) ?? '')
  return fc.oneof({ weight: 9, arbitrary: value }, { weight: 1, arbitrary: anything })
}

function valueOf(name: string, schema: JsonSchema, known: Known): fc.Arbitrary<unknown> {
  const there = known[name] ?? []
  const any = fc.oneof(allowedBy(schema), spoiled(allowedBy(schema)))
  return there.length === 0 ? any : fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...there) }, { weight: 1, arbitrary: any })
}

/** Headers that a command needs, mostly right; whoever acts, mostly somebody. What HTTP itself cannot carry is left to HTTP. */
function headersOf({ parameters }: Operation, known: Known): fc.Arbitrary<Readonly<Record<string, string>>> {
  const carried = fc.stringMatching(/^[!-~]{1,40}$/)
  const written = (right: fc.Arbitrary<string>) =>
    fc.option(fc.oneof({ weight: 6, arbitrary: right }, { weight: 1, arbitrary: carried }), { freq: 12 })
  const own = parameters.filter((parameter) => parameter.in === 'header')
  const right = ({ name, example = '' }: (typeof own)[number]) =>
    name === 'Idempotency-Key' ? fc.uuid() : fc.constantFrom(...(known[name] ?? [example]))
  return fc
    .record({
      'accept-language': written(fc.constantFrom('zh-CN', 'en', 'fr;q=0.1', '*')),
      ...Object.fromEntries(own.map((header) => [header.name.toLowerCase(), written(right(header))])),
    })
    .map((headers) => Object.fromEntries(Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== null)))
}

/** Mostly somebody who may ask for it. */
function actorOf({ action }: Operation): fc.Arbitrary<string> {
  const everybody = people.map(({ id }) => id)
  const allowed = people.flatMap(({ id, role }) => (action === undefined || scopeOf(action, role) !== null ? [id] : []))
  return fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...allowed) }, fc.constantFrom(...everybody))
}
