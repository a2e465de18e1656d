import { spawn } from 'node:child_process'
import type { StdioOptions } from 'node:child_process'

/** How a command ended. */
export interface Ended {
  readonly code: number
  /** What it printed, errors included, when it was kept rather than shown. */
  readonly output: string
  readonly seconds: number
}

/**
 * Runs a program at the root of the repository.
 * @param show whether its output goes straight to the terminal; else it is kept in the answer
 */
export function runCommand([program = '', ...args]: readonly string[], show: boolean): Promise<Ended> {
  const began = performance.now()
  const stdio: StdioOptions = show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe']
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: new URL('../../../', import.meta.url), stdio })
    const printed: Buffer[] = []
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => printed.push(chunk))
    child.on('error', (cause) => reject(new Error(`${program} cannot be run`, { cause })))
    // A program that was killed has no exit code; that is never a success.
    child.on('close', (code) =>
      resolve({ code: code ?? 1, output: Buffer.concat(printed).toString(), seconds: (performance.now() - began) / 1000 }),
    )
  })
}
