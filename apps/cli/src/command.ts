import type { Language } from '@goufu/api'
import type { Text } from '@goufu/engine'
import type { Terminal } from './terminal.ts'

/** What a command is run with. */
export interface Invocation {
  readonly values: Readonly<Record<string, string | boolean | undefined>>
  readonly positionals: readonly string[]
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly language: Language
  readonly terminal: Terminal
}

/** An option that a command takes. */
export interface Option {
  readonly type: 'string' | 'boolean'
  /** What stands for its value in the help, for example `ID`. */
  readonly value?: string
  readonly help: Text
}

/** One command of `goufu`. */
export interface Command {
  readonly summary: Text
  /** What follows the name, for example `SCENARIO.yaml`. */
  readonly operands: readonly string[]
  /** What may follow these, for example `ID`. */
  readonly optionalOperands?: readonly string[]
  readonly options: Readonly<Record<string, Option>>
  /** @returns the exit code. */
  run(invocation: Invocation): Promise<number>
}
