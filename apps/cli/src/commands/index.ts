import type { Command } from '../command.ts'
import { migrate } from './migrate.ts'
import { run } from './run.ts'
import { serve } from './serve.ts'
import { verify } from './verify.ts'

/** Every command by its name. */
export const commands: ReadonlyMap<string, Command> = new Map(Object.entries({ serve, migrate, verify, run }))
