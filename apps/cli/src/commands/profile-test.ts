import { readdir, readFile } from 'node:fs/promises'
import { type ProfileFault, proveProfile, resolveProfile, type Text, text } from '@goufu/engine'
import { type Mismatch, play, readScenario, rehearsalWorld, sayScenarioFaults, ScenarioError } from '@goufu/scenario'
import type { Command, Invocation } from '../command.ts'
import { exitCodes } from '../exit-code.ts'
import { onProfile } from '../profile/find-profile.ts'
import { sayFault } from '../profile/say.ts'

/** How one scenario went. */
interface Outcome {
  readonly scenario: string
  readonly steps: number
  readonly fault: Text | null
  readonly mismatches: readonly (Mismatch & { readonly step: number; readonly address: string | null })[]
}

/** `goufu profile test` */
export const profileTest: Command = {
  summary: text('在内存里走完档案的全部场景，并验全部示例', 'Play every scenario of a profile in memory, and run its examples'),
  operands: ['ID'],
  options: { json: { type: 'boolean', help: text('以 JSON 输出', 'Print JSON') } },
  run: (invocation) =>
    onProfile(invocation.positionals[0] ?? '', invocation, async ({ profile, scenarios }) => {
      const examples = proveProfile(profile)
      const files = await scenarioFiles(scenarios)
      const resolved = resolveProfile(profile)
      const outcomes: Outcome[] = []
      for (const file of files) outcomes.push(await playFile(file, resolved))
      sayOutcomes(outcomes, examples, invocation)
      const sound = examples.length === 0 && outcomes.every((outcome) => outcome.fault === null && outcome.mismatches.length === 0)
      return sound ? exitCodes.done : exitCodes.notAsItShould
    }),
}

async function scenarioFiles(folder: URL): Promise<readonly URL[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    // A profile need not come with scenarios.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  })
  return names
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => new URL(name, folder))
}

async function playFile(file: URL, profile: ReturnType<typeof resolveProfile>): Promise<Outcome> {
  const scenario = file.pathname.split('/').at(-1) ?? ''
  const read = readScenario(await readFile(file, 'utf8'))
  if ('faults' in read) return { scenario, steps: 0, fault: sayScenarioFaults(read.faults), mismatches: [] }
  const mismatches: Outcome['mismatches'][number][] = []
  let steps = 0
  try {
    for await (const played of play(read.scenario, rehearsalWorld(profile), profile)) {
      steps = Math.max(steps, played.step)
      mismatches.push(...played.mismatches.map((mismatch) => ({ ...mismatch, step: played.step, address: played.address })))
    }
  } catch (error) {
    if (error instanceof ScenarioError) return { scenario, steps, fault: error.text, mismatches }
    throw error
  }
  return { scenario, steps, fault: null, mismatches }
}

function sayOutcomes(outcomes: readonly Outcome[], examples: readonly ProfileFault[], { values, terminal, language }: Invocation): void {
  if (values['json'] === true) {
    terminal.out(JSON.stringify({ scenarios: outcomes, examples }, null, 2))
    return
  }
  for (const { scenario, steps, fault, mismatches } of outcomes) {
    const sound = fault === null && mismatches.length === 0
    terminal.out(`${sound ? '✓' : '✗'} ${scenario}  ${text(`${steps} 步`, `${steps} steps`)[language]}`)
    if (fault !== null) for (const line of fault[language].split('\n')) terminal.out(`    ${line}`)
    for (const { step, address, about, expected, found } of mismatches)
      terminal.out(
        `    ${step} ${address ?? ''}  ${about}: ${text(`应为 ${expected}，实为 ${found}`, `expected ${expected}, found ${found}`)[language]}`,
      )
  }
  terminal.out(`${examples.length === 0 ? '✓' : '✗'} ${text('示例', 'examples')[language]}`)
  for (const fault of examples) terminal.out(`    ${sayFault(fault, language)}`)
}
