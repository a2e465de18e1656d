import { meant, sayIssue, type Text, text } from '@goufu/engine'
import { isScalar, LineCounter, parseDocument, visit } from 'yaml'
import type * as z from 'zod'
import { namesIn } from './references.ts'
import { sayYamlError } from './say-yaml-error.ts'
import { ownIssues, type Scenario, scenarioSchema } from './schema.ts'

/** Something wrong in a scenario's text. */
export interface ScenarioFault {
  /** `steps.3.expect`; empty for the text as a whole. */
  readonly path: string
  /** Line of the text, from 1; `null` where it cannot be told. */
  readonly line: number | null
  readonly message: Text
}

export type ReadScenario = { readonly scenario: Scenario } | { readonly faults: readonly ScenarioFault[] }

/** Reads a scenario from YAML 1.2 text; every fault at once, each with its line. `<<: *name` takes over an input written before. */
export function readScenario(source: string): ReadScenario {
  const lines = new LineCounter()
  const document = parseDocument(source, { lineCounter: lines, uniqueKeys: true, merge: true })
  if (document.errors.length > 0)
    return {
      faults: document.errors.map((error) => ({ path: '', line: lines.linePos(error.pos[0]).line, message: sayYamlError(error) })),
    }
  const split = splitAmounts(document).map((offset): ScenarioFault => ({
    path: '',
    line: lines.linePos(offset).line,
    message: text(
      '{ } 里的金额不写逗号（250000.00 元），或者加上引号',
      'an amount inside { } is written without commas (250000.00 元), or in quotes',
    ),
  }))
  if (split.length > 0) return { faults: split }
  const parsed = scenarioSchema.safeParse(document.toJS(), { reportInput: true })
  const lineOf = (path: readonly PropertyKey[]): number | null => {
    for (let length = path.length; length > 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true)
      if (hasRange(node)) return lines.linePos(node.range[0]).line
    }
    return null
  }
  const fault = (path: readonly PropertyKey[], message: Text): ScenarioFault => ({
    path: path.map(String).join('.'),
    line: lineOf(path),
    message,
  })
  if (!parsed.success) return { faults: parsed.error.issues.flatMap(plainIssues).map((issue) => fault(issue.path, issue.message)) }
  const faults = strayNames(parsed.data).map(({ path, message }) => fault(path, message))
  return faults.length > 0 ? { faults } : { scenario: parsed.data }
}

/** Where a comma inside braces has cut an amount in two: `{ paid: 250,000.00 元 }` reads as two fields. */
function splitAmounts(document: ReturnType<typeof parseDocument>): readonly number[] {
  const found: number[] = []
  visit(document, {
    Pair(_, { key }) {
      if (isScalar(key) && typeof key.value === 'string' && /^\d{3}(?:\.\d{1,2})?\s*元$/.test(key.value)) found.push(key.range?.[0] ?? 0)
    },
  })
  return found
}

/** Faults as lines for people. */
export function sayScenarioFaults(faults: readonly ScenarioFault[]): Text {
  const said = faults.map(({ path, line, message }) => {
    const at = path === '' ? '' : `${path} `
    return text(`${line === null ? '' : `第${line}行：`}${at}${message.zh}`, `${line === null ? '' : `line ${line}: `}${at}${message.en}`)
  })
  return text(said.map(({ zh }) => zh).join('\n'), said.map(({ en }) => en).join('\n'))
}

interface PlainIssue {
  readonly path: readonly PropertyKey[]
  readonly message: Text
}

/** Of the ways a step could have been read, the one that came nearest says what is wrong with it. */
function plainIssues(issue: z.core.$ZodIssue): readonly PlainIssue[] {
  if (issue.code === 'unrecognized_keys') {
    const message = text(`有不认识的字段：${issue.keys.join('、')}`, `has unknown fields: ${issue.keys.join(', ')}`)
    return [{ path: issue.path, message }]
  }
  if (issue.code === 'invalid_key') return issue.issues.map((inner) => ({ path: issue.path, message: sayPlain(inner) }))
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [{ path: issue.path, message: sayPlain(issue) }]
  const [nearest = []] = issue.errors.toSorted((a, b) => distance(a) - distance(b))
  return nearest.flatMap(plainIssues).map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }))
}

function sayPlain(issue: z.core.$ZodIssue): Text {
  const { zh, en } = sayIssue(issue)
  return text(ownIssues.get(en) ?? zh, lowerFirst(en))
}

/** A missing or unknown field at the top tells that another kind of step was meant. */
function distance(issues: readonly z.core.$ZodIssue[]): number {
  return issues.reduce(
    (sum, issue) => sum + (issue.path.length > 1 ? 1 : issue.code === 'unrecognized_keys' ? 10 * issue.keys.length : 5),
    0,
  )
}

/** Names that stand for nothing. */
function strayNames(scenario: Scenario): readonly PlainIssue[] {
  const uploaded = scenario.steps.flatMap((step) => ('do' in step ? Object.keys(step.uploads) : []))
  const entered = new Set([...Object.keys(scenario.suppliers), ...Object.keys(scenario.funds), ...uploaded])
  const actors = new Set([...Object.keys(scenario.people), ...Object.keys(scenario.suppliers).map((supplier) => `$${supplier}`)])
  const actor = (by: string, path: readonly PropertyKey[]) =>
    actors.has(by) ? [] : [{ path, message: unknown(text('没有这个人', 'is nobody'), by, actors) }]
  const before = (['suppliers', 'funds', 'projects'] as const).flatMap((section) =>
    Object.entries(scenario[section]).flatMap(([key, { by }]) => actor(by, [section, key, 'by'])),
  )
  const steps = scenario.steps.flatMap((step, index) => [
    ...(step.project === undefined || step.project in scenario.projects
      ? []
      : [
          {
            path: ['steps', index, 'project'],
            message: unknown(text('没有这个项目', 'is no project'), step.project, Object.keys(scenario.projects)),
          },
        ]),
    ...('do' in step
      ? [
          ...actor(step.by, ['steps', index, 'by']),
          ...namesIn(step.input)
            .filter((name) => !entered.has(name))
            .map((name) => ({
              path: ['steps', index, 'input'],
              message: text(`$${name} 不是这里登记的单位、资金或上传的文件`, `$${name} stands for no supplier, fund or uploaded file`),
            })),
        ]
      : []),
  ])
  return [...before, ...steps]
}

function unknown(what: Text, name: string, known: Iterable<string>): Text {
  const near = meant(name, known)
  return text(`${what.zh}：${name}${near.zh}`, `${what.en}: ${name}${near.en}`)
}

function hasRange(node: unknown): node is { readonly range: readonly [number, ...number[]] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
}

function lowerFirst(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1)
}
