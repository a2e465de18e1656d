import { createHash } from 'node:crypto'
import { isCreditCode } from '@goufu/engine'
import { everRelated, type RecordedEvent } from '@goufu/store/tooling'
import { expect, test } from 'vitest'
import { readDocuments } from './documents.ts'
import { copiedBatch, type CopiedBatch, generateInThread } from './generate-in-thread.ts'
import { generate } from './generate.ts'
import { countyName } from './names.ts'
import { BEGINNING, type Place } from './place.ts'
import type { TableRows } from './tables.ts'

const documents = await readDocuments()

function sample(projects: number, seed: number): readonly TableRows[] {
  return [...generate(documents, { projects, seed })].flatMap(({ tables }) => [...tables])
}

function digest(tables: readonly TableRows[]): string {
  return digestOf(JSON.stringify(tables))
}

function digestOf(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function column(tables: readonly TableRows[], table: string, name: string): readonly (string | null)[] {
  return tables.filter((one) => one.table === table).flatMap(({ columns, rows }) => rows.map((row) => row[columns.indexOf(name)] ?? null))
}

const thirty = sample(30, 7)

test('the same seed gives the same bytes, another one others', () => {
  expect(digest(sample(30, 7))).toBe(digest(thirty))
  expect(digest(sample(30, 8))).not.toBe(digest(thirty))
})

test('there are as many projects as were wanted, each with a code of its own', () => {
  const codes = column(thirty, 'project_list', 'code')
  expect([codes.length, new Set(codes).size]).toEqual([30, 30])
})

test('names look invented and codes are as codes are, none of them twice', () => {
  const names = column(thirty, 'supplier_list', 'name')
  expect(names.filter((name) => name?.startsWith('示例') !== true)).toEqual([])
  expect(new Set(names).size).toBe(names.length)
  const codes = column(thirty, 'supplier_list', 'credit_code')
  expect(codes.filter((code) => code === null || !isCreditCode(code))).toEqual([])
  expect(new Set(codes).size).toBe(codes.length)
  expect(new Set(Array.from({ length: 500 }, (_, serial) => countyName(serial))).size).toBe(500)
})

test('nothing of a slot is left in any text', () => {
  expect(thirty.flatMap(({ rows }) => rows.flat()).filter((value) => value !== null && /[‹›]/.test(value))).toEqual([])
})

test('a purchase is anywhere between its plan and its end, and something was turned down', () => {
  expect(new Set(column(thirty, 'project_list', 'version')).size).toBeGreaterThan(5)
  expect(column(thirty, 'command', 'outcome')).toContain('refused')
})

test('whatever the commands of a project write besides belongs to what the project has to do with at some time', () => {
  const [types, ids, commands, bodies] = ['stream_type', 'stream_id', 'command_id', 'body'].map((name) => column(thirty, 'event', name))
  const events = (bodies ?? []).map((body, row) => ({
    stream: `${types?.[row]}/${ids?.[row]}`,
    command: commands?.[row],
    event: JSON.parse(body ?? '') as RecordedEvent,
  }))
  const ofProjects = Map.groupBy(
    events.filter(({ event }) => event.stream.type === 'project'),
    ({ stream }) => stream,
  )
  const projectOf = new Map([...ofProjects].flatMap(([project, own]) => own.map(({ command }) => [command, project])))
  const related = new Map(
    [...ofProjects].map(([project, own]) => [
      project,
      new Set(everRelated(own.map(({ event }) => event)).map(({ type, id }) => `${type}/${id}`)),
    ]),
  )
  const besides = events.filter(({ stream, command }) => projectOf.has(command) && !ofProjects.has(stream))
  expect(besides.length).toBeGreaterThan(10)
  expect(besides.filter(({ stream, command }) => related.get(projectOf.get(command) ?? '')?.has(stream) !== true)).toEqual([])
})

test('whoever goes on from a place makes what would have followed', () => {
  const first = generate(documents, { projects: 5_000, seed: 7 }, BEGINNING, 1).next().value
  if (first === undefined) throw new Error('there is a first county')
  // As it is kept: in a row of the database.
  const place = JSON.parse(JSON.stringify(first.place)) as Place
  const wanted = { projects: place.projects + 20, seed: 7 }
  const [, second] = generate(documents, wanted, BEGINNING, 1)
  const [other] = generate(documents, wanted, place, 1)
  expect(other?.place).toEqual(second?.place)
  expect([...(other?.tables ?? [])].map(({ table }) => table)).toContain('event')
  expect(digest([...(other?.tables ?? [])])).toBe(digest([...(second?.tables ?? [])]))
})

test('a thread makes the same sample', async () => {
  const wanted = { projects: 30, seed: 7 }
  const texts = (batches: readonly CopiedBatch[]) =>
    batches.flatMap(({ copies }) => copies.map(({ table, text }) => [table, digestOf(text)]))
  const made: CopiedBatch[] = []
  for await (const batch of generateInThread(wanted, BEGINNING)) made.push(batch)
  const here = Array.from(generate(documents, wanted), copiedBatch)
  expect(texts(made)).toEqual(texts(here))
  expect(made.map(({ place, last }) => [place, last])).toEqual(here.map(({ place, last }) => [place, last]))
})
