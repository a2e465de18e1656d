import type { Text } from '@goufu/engine'
import type { Invocation } from '../command.ts'
import { exitCodes } from '../exit-code.ts'

/** Ends a command that cannot be done with a sentence; with `--json` as JSON in both languages, for the program that reads it. */
export function refuse({ terminal, values, language }: Pick<Invocation, 'terminal' | 'values' | 'language'>, fault: Text): number {
  if (values['json'] === true) terminal.out(JSON.stringify({ fault }, null, 2))
  else terminal.err(fault[language])
  return exitCodes.cannot
}
